// Depth-first over "needs the value of", with a stack of its own: a pack may chain any number of
// rules. Nodes are the rules, and one for each kind of element: the scores of all elements of that
// kind.
#include <algorithm>
#include <array>
#include <string>

#include "rules/base/codes.h"
#include "rules/check/checks.h"
#include "rules/check/report.h"
#include "rules/check/walk.h"
#include "rules/check/words.h"

namespace radap::check {
namespace {

constexpr std::size_t kKinds = static_cast<std::size_t>(ElementKind::kKpi) + 1;

struct Graph {
  std::size_t rule_count = 0;
  std::vector<std::vector<Call>> calls;  // of rules first, then of kinds
};

int NodeOf(ElementKind kind, const Graph& graph) {
  return static_cast<int>(graph.rule_count + static_cast<std::size_t>(kind));
}

bool TakesScores(const model::Expr& expr) {
  return expr.op == model::Op::kAggregate && !expr.of_results && expr.rule < 0 &&
         expr.function != model::Function::kCount && expr.function != model::Function::kShare;
}

// An aggregate goes down the tree, so one over things of the rule's own kind cannot come back to it.
bool GoesDownOwnKind(const model::Expr& expr, const model::Rule& rule) {
  return expr.op == model::Op::kAggregate && !expr.of_results && expr.collection == rule.subject;
}

// What a rule needs of its own subject and of other kinds.
std::vector<Call> NeedsOf(const model::Rule& rule, const Graph& graph) {
  std::vector<Call> needs = CallsOf(rule);
  VisitExprs(rule, [&](const model::Expr& expr) {
    if (GoesDownOwnKind(expr, rule)) {
      std::erase_if(needs, [&](const Call& call) {
        const bool is_of_members =
            call.rule == expr.rule || call.rule == expr.test || call.rule == expr.among;
        return is_of_members && call.span.begin == expr.span.begin;
      });
      return;
    }
    if (TakesScores(expr)) needs.push_back({NodeOf(expr.collection, graph), expr.span});
    if (expr.op == model::Op::kScore) needs.push_back({NodeOf(rule.subject, graph), expr.span});
  });
  return needs;
}

// An expression of a group is about its KPIs.
ElementKind ScoredBy(const model::Element& element) {
  return element.kind == ElementKind::kGroup ? ElementKind::kKpi : element.kind;
}

Graph MakeGraph(const model::Model& model) {
  Graph graph;
  graph.rule_count = model.rules.size();
  graph.calls.resize(graph.rule_count + kKinds);
  for (std::size_t i = 0; i < graph.rule_count; ++i) {
    const model::Rule& rule = model.rules[i];
    graph.calls[i] = NeedsOf(rule, graph);
    if (rule.name != "score") continue;
    const auto kind = static_cast<std::size_t>(NodeOf(rule.subject, graph));
    graph.calls[kind].push_back({static_cast<int>(i), rule.span});
  }
  for (const model::Element& element : model.elements) {
    if (element.score < 0) continue;
    const auto kind = static_cast<std::size_t>(NodeOf(ScoredBy(element), graph));
    if (model.rules[static_cast<std::size_t>(element.score)].name.empty()) {
      graph.calls[kind].push_back({element.score, element.span});
    }
  }
  return graph;
}

enum class State : std::uint8_t { kNew, kOpen, kDone };

struct Visit {
  int node = -1;
  std::size_t next = 0;  // the call to follow next
};

class Search {
 public:
  Search(const model::Model& model, const Graph& graph, Diagnostics& diagnostics)
      : model_(model), graph_(graph), diagnostics_(diagnostics), states_(graph.calls.size()) {}

  void From(int start) {
    if (StateOf(start) != State::kNew) return;
    Open(start);
    while (!path_.empty()) Step();
  }

  bool HasCircle() const { return has_circle_; }
  std::vector<int> TakeOrder() { return std::move(order_); }

 private:
  State& StateOf(int node) { return states_[static_cast<std::size_t>(node)]; }

  void Open(int node) {
    StateOf(node) = State::kOpen;
    path_.push_back({node});
  }

  void Step() {
    Visit& visit = path_.back();
    const auto& calls = graph_.calls[static_cast<std::size_t>(visit.node)];
    if (visit.next == calls.size()) {
      Close(visit.node);
      return;
    }
    const Call& call = calls[visit.next++];
    if (StateOf(call.rule) == State::kNew) {
      Open(call.rule);
    } else if (StateOf(call.rule) == State::kOpen) {
      ReportCircle(call);
    }
  }

  void Close(int node) {
    StateOf(node) = State::kDone;
    if (static_cast<std::size_t>(node) < graph_.rule_count) order_.push_back(node);
    path_.pop_back();
  }

  std::string NameOf(int node) const {
    const auto index = static_cast<std::size_t>(node);
    if (index < graph_.rule_count) return TextOf(model_.rules[index]);
    const auto kind = static_cast<ElementKind>(index - graph_.rule_count);
    return std::string(PluralOf(kind));
  }

  // `closing` leads from the end of the path back to a rule on it.
  void ReportCircle(const Call& closing) {
    constexpr std::size_t kMostNames = 8;
    has_circle_ = true;
    const auto start = std::find_if(path_.begin(), path_.end(),
                                    [&](const Visit& visit) { return visit.node == closing.rule; });
    std::string circle;
    std::size_t names = 0;
    for (auto visit = start; visit != path_.end(); ++visit) {
      if (++names <= kMostNames) circle += NameOf(visit->node) + " -> ";
      if (names == kMostNames + 1) circle += "... -> ";
    }
    circle += NameOf(closing.rule);
    Diagnostic& found = Report(diagnostics_, Code::kRuleCircle, closing.span, {circle});
    if (static_cast<std::size_t>(closing.rule) < graph_.rule_count) {
      found.other = model_.rules[static_cast<std::size_t>(closing.rule)].span;
    }
  }

  const model::Model& model_;
  const Graph& graph_;
  Diagnostics& diagnostics_;
  std::vector<State> states_;
  std::vector<Visit> path_;
  std::vector<int> order_;
  bool has_circle_ = false;
};

}  // namespace

std::optional<std::vector<int>> CheckCycles(const model::Model& model, Diagnostics& diagnostics) {
  const Graph graph = MakeGraph(model);
  Search search(model, graph, diagnostics);
  for (std::size_t i = 0; i < graph.rule_count; ++i) search.From(static_cast<int>(i));
  if (search.HasCircle()) return std::nullopt;
  return search.TakeOrder();
}

}  // namespace radap::check
