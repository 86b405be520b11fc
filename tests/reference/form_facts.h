// The facts of pmqa4-2568 (award form of B.E. 2568) as plain tables: which questions have how many
// issues, which issues are starred, and which groups the result items 7.1 to 7.6 have.
// Place in the flow: FormFacts -> Scores and RandomDossier of the reference evaluator.
// Typed in from the form on its own, so that the pack cannot lend its mistakes to the tests.
// Holds no labels and no rules. Tested by evaluate_test.cc.
#ifndef RADAP_TESTS_REFERENCE_FORM_FACTS_H_
#define RADAP_TESTS_REFERENCE_FORM_FACTS_H_

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace radap::reference {

struct QuestionFacts {
  std::string id;         // "1.1.1"
  int issues;             // issues are numbered 1..issues
  std::set<int> starred;  // issues that need a file as evidence
};

struct ItemFacts {
  std::string id;  // "1.1"
  std::vector<QuestionFacts> questions;
};

struct CategoryFacts {
  std::string id;  // "1".."6"
  std::vector<ItemFacts> items;
};

// How many KPIs a group asks for. Without a value the form sets no limit of its own.
struct GroupFacts {
  std::optional<int> minimum;
  std::optional<int> maximum;
};

struct ResultItemFacts {
  std::string id;                  // "7.1".."7.6"
  std::vector<GroupFacts> groups;  // group 1 first
};

inline constexpr int kKpisPerResultItem = 5;

const std::vector<CategoryFacts>& AnswerCategories();
const std::vector<ResultItemFacts>& ResultItems();

}  // namespace radap::reference

#endif  // RADAP_TESTS_REFERENCE_FORM_FACTS_H_
