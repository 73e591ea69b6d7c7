# SPDX-License-Identifier: MIT
"""A test that cannot be run here, and why. Usage: without.py REASON"""
import sys

print("skipped:", sys.argv[1])
sys.exit(77)
