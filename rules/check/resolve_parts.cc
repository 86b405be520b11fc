#include <array>

#include "rules/base/codes.h"
#include "rules/check/report.h"
#include "rules/check/resolve.h"
#include "rules/check/structure.h"
#include "rules/check/words.h"

namespace radap::check {
namespace {

// One language of a label that may be given on the line itself and on lines below it.
void MergeText(std::optional<ast::Word>& text, const std::optional<ast::Word>& below,
               const char* language, Resolver& resolver) {
  if (text && below) {
    ReportRepeated(resolver.diagnostics, below->span, language, text->span);
  } else if (below) {
    text = below;
  }
}

Span SpanOf(const ast::ClauseLine& line) {
  Span span = line.source.span;
  for (const auto* part : {&line.first_line, &line.last_line, &line.text}) {
    if (part->has_value()) span.end = (*part)->span.end;
  }
  return span;
}

constexpr int kMaxLine = 10'000'000;

std::optional<Clause> ReadClause(const ast::ClauseLine& line, Resolver& resolver) {
  const auto& sources = resolver.model.sources;
  std::vector<std::string_view> ids;
  bool is_known = false;
  for (const model::Source& source : sources) {
    is_known = is_known || source.id == line.source.text;
    ids.push_back(source.id);
  }
  if (!is_known) {
    Report(resolver.diagnostics, Code::kUnknownSource, line.source.span, {line.source.text})
        .did_you_mean = NearestName(line.source.text, ids).value_or("");
  }
  Clause clause;
  clause.source = line.source.text;
  if (line.text) clause.text = line.text->text;
  if (!line.first_line) return clause;
  clause.first_line = ResolveWhole(*line.first_line, 1, kMaxLine, resolver).value_or(0);
  clause.last_line = clause.first_line;
  if (line.last_line) {
    clause.last_line = ResolveWhole(*line.last_line, 1, kMaxLine, resolver).value_or(kMaxLine);
  }
  if (clause.last_line < clause.first_line) {
    Report(resolver.diagnostics, Code::kLinesReversed, SpanOf(line),
           {std::to_string(clause.first_line), std::to_string(clause.last_line)});
  }
  return clause;
}

bool IsWholeText(std::string_view text) {
  constexpr std::size_t kMostDigits = 8;
  return !text.empty() && text.size() <= kMostDigits &&
         text.find_first_not_of("0123456789") == std::string_view::npos;
}

}  // namespace

bool Declare(std::string_view what, const std::string& name, Span at, Resolver& resolver) {
  const std::string key = std::string(what) + " " + name;
  const auto [first, is_new] = resolver.declared.emplace(key, at);
  if (is_new) return true;
  Diagnostic& twice =
      Report(resolver.diagnostics, Code::kDuplicateName, at, {std::string(what), name});
  if (first->second.end != 0) twice.other = first->second;  // what is built in stands nowhere
  return false;
}

bool Declare(std::string_view what, const ast::Word& name, Resolver& resolver) {
  return Declare(what, name.text, name.span, resolver);
}

std::optional<Exact> ResolveNumber(const ast::Word& digits, Resolver& resolver) {
  std::optional<Exact> number = Exact::Parse(digits.text);
  if (!number) {
    Report(resolver.diagnostics, Code::kNumberTooLong, digits.span,
           {std::to_string(Exact::kMaxDigits)});
  }
  return number;
}

std::optional<int> ResolveWhole(const ast::Word& digits, int low, int high, Resolver& resolver) {
  if (IsWholeText(digits.text)) {
    const int number = std::stoi(digits.text);
    if (low <= number && number <= high) return number;
  }
  Report(resolver.diagnostics, Code::kNotWhole, digits.span,
         {digits.text, std::to_string(low), std::to_string(high)});
  return std::nullopt;
}

Label ToLabel(const ast::Label& label) {
  return {.th = label.th ? label.th->text : "", .en = label.en ? label.en->text : ""};
}

Label ResolveLabel(const ast::Label& own, const std::vector<ast::Node>& children,
                   Resolver& resolver) {
  ast::Label merged = own;
  ForEach<ast::LabelLine>(children, [&](const ast::LabelLine& line, const ast::Node&) {
    MergeText(merged.th, line.label.th, "th", resolver);
    MergeText(merged.en, line.label.en, "en", resolver);
  });
  return ToLabel(merged);
}

std::optional<Clause> ResolveClause(const std::optional<ast::ClauseLine>& own,
                                    const std::vector<ast::Node>& children, Resolver& resolver) {
  const ast::Node* node = First<ast::ClauseLine>(children);
  if (own && node != nullptr) {
    ReportRepeated(resolver.diagnostics, node->span, "clause", SpanOf(*own));
  }
  if (own) return ReadClause(*own, resolver);
  if (node == nullptr) return std::nullopt;
  return ReadClause(std::get<ast::ClauseLine>(node->statement), resolver);
}

std::vector<model::Assume> ResolveAssumes(const std::vector<ast::Node>& children,
                                          Resolver& resolver) {
  std::vector<model::Assume> assumes;
  ForEach<ast::AssumeLine>(children, [&](const ast::AssumeLine& line, const ast::Node& node) {
    Declare("assume", line.id, resolver);
    assumes.push_back({.id = line.id.text,
                       .label = ResolveLabel(line.label, node.children, resolver),
                       .span = node.span});
  });
  return assumes;
}

KindSet ResolveKinds(const std::vector<ast::Word>& words, Resolver& resolver) {
  KindSet kinds = kNoKinds;
  for (const ast::Word& word : words) {
    if (const auto kind = FindKind(word.text)) {
      kinds = static_cast<KindSet>(kinds | SetOf(*kind));
      continue;
    }
    Report(resolver.diagnostics, Code::kUnknownOrganisationKind, word.span,
           {word.text, Join(KindTexts())})
        .did_you_mean = NearestName(word.text, KindTexts()).value_or("");
  }
  return kinds;
}

}  // namespace radap::check
