#include "engine/report/explain_words.h"

#include <fmt/args.h>
#include <fmt/format.h>

#include <cstddef>

namespace radap::explain {
namespace {

const Label& Pattern(Phrase phrase) {
  static const Label kPatterns[] = {
#define PHRASE(name, th, en) {th, en},
#include "engine/report/explain_words.def"
  };
  return kPatterns[static_cast<std::size_t>(phrase)];
}

std::string Fill(const std::string& pattern, const std::vector<Label>& args, Language language) {
  fmt::dynamic_format_arg_store<fmt::format_context> store;
  for (const Label& arg : args) store.push_back(arg.Pick(language));
  return fmt::vformat(pattern, store);
}

}  // namespace

Label Both(std::string_view text) { return {std::string(text), std::string(text)}; }

Label Both(int number) { return Both(std::to_string(number)); }

Label Say(Phrase phrase, const std::vector<Label>& args) {
  const Label& pattern = Pattern(phrase);
  return {Fill(pattern.th, args, Language::kThai), Fill(pattern.en, args, Language::kEnglish)};
}

Label ListOf(const std::vector<Label>& parts) {
  Label list = parts.front();
  for (std::size_t i = 1; i < parts.size(); ++i) {
    list = Say(i + 1 == parts.size() ? Phrase::kAnd : Phrase::kComma, {list, parts[i]});
  }
  return list;
}

}  // namespace radap::explain
