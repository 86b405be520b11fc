#include "rules/format/format.h"

#include <algorithm>
#include <cstddef>
#include <stdexcept>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "rules/base/text.h"
#include "rules/format/parts.h"
#include "rules/format/tokens.h"
#include "rules/syntax/parse.h"

namespace radap {
namespace {

using format::Token;
using format::Tokens;

constexpr int kSpacesOfLevel = 2;
constexpr int kWidestColumn = 60;  // a wider cell keeps to itself: it moves no others
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr std::string_view kSpaces = " \t\r";

// A line of a pack, cut where it is aligned with its neighbours: {"below 100", "-> 200"}.
struct Statement {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  int indentation = 0;  // as written
  int level = 0;
  std::vector<std::string> cells;
};

// `100 to <105` is `100 to below 105`.
void SpellOut(Tokens& tokens, const ast::Statement& statement) {
  if (!std::holds_alternative<ast::BandLine>(statement)) return;
  for (Token& token : tokens) {
    if (format::IsSymbol(token, "->")) break;
    if (format::IsSymbol(token, "<")) token = {Token::Kind::kWord, "below"};
  }
}

bool IsLabel(const Token& token) {
  return format::IsWord(token, "th") || format::IsWord(token, "en");
}

// Where the second and further cells of a line begin.
std::vector<std::size_t> CutsOf(const Tokens& tokens, const ast::Statement& statement) {
  std::vector<std::size_t> cuts;
  if (std::holds_alternative<ast::LevelLine>(statement)) {
    cuts.push_back(2);  // level NAME | from SCORE | labels
    for (std::size_t i = 4; i < tokens.size() && cuts.size() < 2; ++i) {
      if (IsLabel(tokens[i])) cuts.push_back(i);
    }
    return cuts;
  }
  for (std::size_t i = 1; i < tokens.size() && cuts.empty(); ++i) {
    if (format::IsSymbol(tokens[i], "->")) cuts.push_back(i);
  }
  return cuts;
}

std::vector<std::string> CellsOf(std::string_view line, const ast::Statement& statement) {
  Tokens tokens = format::TokensOf(line, statement);
  SpellOut(tokens, statement);
  format::OrderParts(tokens, statement);
  std::vector<std::size_t> cuts = CutsOf(tokens, statement);
  cuts.push_back(tokens.size());
  std::vector<std::string> cells;
  std::size_t first = 0;
  for (const std::size_t cut : cuts) {
    cells.push_back(format::TextOf(tokens, first, cut));
    first = cut;
  }
  return cells;
}

// Pads a column of the neighbours [first, last) where another cell follows.
void AlignColumn(std::vector<Statement>& lines, const std::vector<std::size_t>& neighbours,
                 std::size_t column) {
  int width = 0;
  for (const std::size_t i : neighbours) {
    if (column + 1 >= lines[i].cells.size()) continue;
    const int own = DisplayWidth(lines[i].cells[column]);
    if (own <= kWidestColumn) width = std::max(width, own);
  }
  for (const std::size_t i : neighbours) {
    if (column + 1 >= lines[i].cells.size()) continue;
    std::string& cell = lines[i].cells[column];
    const int missing = width - DisplayWidth(cell);
    if (missing > 0) cell.append(static_cast<std::size_t>(missing), ' ');
  }
}

void Align(std::vector<Statement>& lines, const std::vector<std::size_t>& neighbours) {
  constexpr std::size_t kMostColumns = 2;  // besides the last, which ends its line
  for (std::size_t column = 0; column < kMostColumns; ++column) {
    AlignColumn(lines, neighbours, column);
  }
}

// Adds the lines of the nodes in the order of the text; lines of one kind beside each other are aligned.
void AddNodes(const Source& source, const std::vector<ast::Node>& nodes, int level,
              std::vector<Statement>& lines) {
  std::vector<std::size_t> neighbours;
  std::size_t kind = 0;
  for (const ast::Node& node : nodes) {
    if (node.statement.index() != kind) {
      Align(lines, neighbours);
      neighbours.clear();
      kind = node.statement.index();
    }
    neighbours.push_back(lines.size());
    const std::string_view text =
        std::string_view(source.text).substr(node.span.begin, node.span.end - node.span.begin);
    lines.push_back(
        {node.span.begin, node.span.end, node.indentation, level, CellsOf(text, node.statement)});
    AddNodes(source, node.children, level + 1, lines);
  }
  Align(lines, neighbours);
}

std::string_view WithoutEnd(std::string_view text) {
  const std::size_t last = text.find_last_not_of(kSpaces);
  return text.substr(0, last == std::string_view::npos ? 0 : last + 1);
}

// Writes the file line by line; `lines` are its statements, aligned.
class Writer {
 public:
  Writer(std::string_view text, const std::vector<Statement>& lines) : text_(text), lines_(lines) {}

  std::string Write() {
    std::size_t begin = text_.starts_with(kByteOrderMark) ? kByteOrderMark.size() : 0;
    while (begin < text_.size()) {
      const std::size_t end = std::min(text_.find('\n', begin), text_.size());
      WriteLine(begin, end);
      begin = end + 1;
    }
    return std::move(out_);
  }

 private:
  void WriteLine(std::size_t begin, std::size_t end) {
    const std::string_view raw = WithoutEnd(text_.substr(begin, end - begin));
    if (raw.empty()) {
      is_blank_pending_ = !out_.empty();
      return;
    }
    if (is_blank_pending_) out_ += '\n';
    is_blank_pending_ = false;
    const std::size_t first = raw.find_first_not_of(kSpaces);
    if (raw[first] == '#') {
      WriteRow(LevelOfComment(static_cast<int>(first)), raw.substr(first));
      return;
    }
    const Statement& line = lines_[next_++];
    std::string row;
    for (const std::string& cell : line.cells) row += (row.empty() ? "" : " ") + cell;
    const std::string_view rest = text_.substr(line.end, begin + raw.size() - line.end);
    const std::size_t comment = rest.find('#');
    if (comment != std::string_view::npos) row += "  " + std::string(rest.substr(comment));
    WriteRow(line.level, row);
    Open(line);
  }

  void WriteRow(int level, std::string_view row) {
    out_.append(static_cast<std::size_t>(level * kSpacesOfLevel), ' ');
    out_ += row;
    out_ += '\n';
  }

  // Keeps in above_ the lines that the next one may stand below.
  void Open(const Statement& line) {
    above_.resize(static_cast<std::size_t>(line.level));
    above_.push_back(line.indentation);
  }

  // A comment belongs to the line that follows it. One that stands deeper than that line ends the block
  // above, and stays at the level of the lines there.
  int LevelOfComment(int indentation) const {
    const bool is_last = next_ == lines_.size();
    const int following = is_last ? 0 : lines_[next_].indentation;
    const int level = is_last ? 0 : lines_[next_].level;
    if (indentation <= following) return level;
    const auto line =
        std::find_if(above_.begin(), above_.end(), [&](int above) { return above >= indentation; });
    const int own = static_cast<int>(line - above_.begin());
    const bool is_below_all = line == above_.end();
    return is_below_all && level == own ? level : own;
  }

  std::string_view text_;
  const std::vector<Statement>& lines_;
  std::size_t next_ = 0;  // of lines_
  std::vector<int>
      above_;  // indentations, as written, of the last line and those that it stands below
  bool is_blank_pending_ = false;
  std::string out_;
};

}  // namespace

std::string Format(const Source& file, Diagnostics& diagnostics) {
  const std::size_t before = diagnostics.size();
  const ast::Ast ast = Parse(file, diagnostics);
  if (diagnostics.size() > before) return file.text;
  std::vector<Statement> lines;
  AddNodes(file, ast.nodes, 0, lines);
  std::string text = Writer(file.text, lines).Write();
  // Files are written over with this: a text that means something else must not leave here.
  Diagnostics none;
  const Source formatted{.name = file.name, .text = text};
  if (Dump(Parse(formatted, none)) != Dump(ast) || !none.empty()) {
    throw std::logic_error("formatting would change the meaning of " + file.name);
  }
  return text;
}

}  // namespace radap
