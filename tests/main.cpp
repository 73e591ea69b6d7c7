// SPDX-License-Identifier: MIT
#define DOCTEST_CONFIG_IMPLEMENT
#include <doctest/doctest.h>

namespace
{

/// Of the test cases, how many the arguments chose.
unsigned chosen = 0;

class counter : public doctest::IReporter
{
public:
  explicit counter(const doctest::ContextOptions&) {}

  void test_run_end(const doctest::TestRunStats& stats) override { chosen = stats.numTestCasesPassingFilters; }

  void report_query(const doctest::QueryData&) override {}
  void test_run_start() override {}
  void test_case_start(const doctest::TestCaseData&) override {}
  void test_case_reenter(const doctest::TestCaseData&) override {}
  void test_case_end(const doctest::CurrentTestCaseStats&) override {}
  void test_case_exception(const doctest::TestCaseException&) override {}
  void subcase_start(const doctest::SubcaseSignature&) override {}
  void subcase_end() override {}
  void log_assert(const doctest::AssertData&) override {}
  void log_message(const doctest::MessageData&) override {}
  void test_case_skipped(const doctest::TestCaseData&) override {}
};

DOCTEST_REGISTER_LISTENER("counter", 1, counter);

}  // namespace

/// A test is some files of a program: one that chooses no test case has failed.
int main(int argc, char** argv)
{
  const int failures = doctest::Context(argc, argv).run();
  return failures == 0 && chosen == 0 ? 1 : failures;
}
