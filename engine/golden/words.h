// The words of a line of a golden file: "field 1.1.1/economy \"two words\"  # a comment".
// A text in quotes is one word and keeps its quotes; inside it \" is a quote and \\ a backslash.
// Private to engine/golden. Tested by tests/engine/golden/words_test.cc.
#ifndef RADAP_ENGINE_GOLDEN_WORDS_H_
#define RADAP_ENGINE_GOLDEN_WORDS_H_

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace radap::golden {

std::string_view Trim(std::string_view text);
// Without a comment, which a # at the beginning or after a space begins, and without indentation.
std::string_view WithoutComment(std::string_view line);
std::vector<std::string> Words(std::string_view text);
// The parts between commas that stand outside of quotes; at least one.
std::vector<std::string_view> Parts(std::string_view text);
// The text of a word in quotes; nothing for any other word.
std::optional<std::string> TextIn(std::string_view word);
// A Buddhist-era year, 2400 to 2699.
std::optional<int> YearIn(std::string_view word);
// A whole number of at least `least`, at most four digits.
std::optional<int> CountIn(std::string_view word, int least);

}  // namespace radap::golden

#endif  // RADAP_ENGINE_GOLDEN_WORDS_H_
