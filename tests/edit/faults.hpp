// SPDX-License-Identifier: MIT
#pragma once

/// Faults in the system calls of this program: it is linked with --wrap for each call of faults.cpp. The environment
/// variable FAULT says which call, and what becomes of it:
///     list          nothing; the names of the calls go to standard output, one a line
///     N:ERRNO       the N-th call (from 1) fails with this number
///     N:short       the N-th call, if it writes, writes half of its bytes
///     N:before      the process is killed instead of the N-th call
///     N:after       … after it
///     N:within      … when the N-th call has written half of its bytes; another call is as `before`
namespace faults
{

/// Calls count during its life.
class under_test
{
public:
  under_test();
  under_test(const under_test&) = delete;
  under_test& operator=(const under_test&) = delete;
  ~under_test();
};

}  // namespace faults
