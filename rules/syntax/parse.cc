#include "rules/syntax/parse.h"

#include <fmt/format.h>

#include <string>
#include <utility>
#include <vector>

#include "rules/base/codes.h"
#include "rules/syntax/grammar.h"
#include "rules/syntax/lines.h"
#include "rules/syntax/messages.h"

namespace radap {
namespace {

constexpr std::size_t kMaxMebibytes = 16;
constexpr std::size_t kMaxNesting = 32;
// Beyond that, the file is not a pack; its other mistakes would help nobody.
constexpr std::size_t kMaxMistakes = 1000;

class TreeBuilder {
 public:
  TreeBuilder(ast::Ast& ast, Diagnostics& diagnostics) : ast_(ast), diagnostics_(diagnostics) {}

  void Add(const syntax::Line& line) {
    CloseLinesNotAbove(line);
    std::vector<ast::Node>* siblings = Siblings();
    const bool is_too_deep = open_.size() >= kMaxNesting;
    if (is_too_deep && open_.size() == kMaxNesting) {
      Report(Code::kLinesTooDeep, line, std::to_string(kMaxNesting));
    }
    ast::Node* node = Read(line, is_too_deep ? nullptr : siblings);
    if (node == nullptr) Lose();
    open_.push_back({line.indentation, node, line.text.substr(0, line.text.find_first_of(" :"))});
  }

  // The line that is read now, or all from it on, will not be found below the lines that are open.
  void Lose() {
    for (const OpenLine& open : open_) {
      if (open.node != nullptr) open.node->is_whole = false;
    }
  }

 private:
  struct OpenLine {
    int indentation;
    ast::Node* node;  // null: the line was wrong; what is below it is read for its mistakes only
    std::string_view word;
  };

  // Leaves in open_ the lines that this one stands below.
  void CloseLinesNotAbove(const syntax::Line& line) {
    int level = open_.empty() ? 0 : line.indentation;  // where a line may begin now
    while (!open_.empty() && open_.back().indentation >= line.indentation) {
      level = open_.back().indentation;
      open_.pop_back();
    }
    if (level == line.indentation || !line.is_sound) return;
    ReportIndentation(line, level);
    Lose();
  }

  // `deeper`: where the line that was closed last begins.
  void ReportIndentation(const syntax::Line& line, int deeper) {
    Report(Code::kBadIndentation, line, std::to_string(line.indentation));
    std::vector<std::string>& args = diagnostics_.back().args;
    if (open_.empty()) {
      args.insert(args.end(), {"ให้ชิดซ้าย", "begin it at the left edge"});
      return;
    }
    const int nearer = open_.back().indentation;
    args.push_back(fmt::format("ใช้ {} หรือ {} ช่อง", nearer, deeper));
    args.push_back(fmt::format("use {} or {} spaces", nearer, deeper));
  }

  // The list that this line belongs to, or null below a wrong line.
  std::vector<ast::Node>* Siblings() {
    if (open_.empty()) return &ast_.nodes;
    return open_.back().node == nullptr ? nullptr : &open_.back().node->children;
  }

  // Parses the line and keeps it if it is right. The pointer is good until the next sibling comes.
  ast::Node* Read(const syntax::Line& line, std::vector<ast::Node>* siblings) {
    if (!line.is_sound) return nullptr;
    ast::Node node;
    syntax::SyntaxError error;
    if (!syntax::ParseLine(line.text, line.begin, node.statement, error)) {
      diagnostics_.push_back(syntax::Explain(error, line.text, line.begin,
                                             open_.empty() ? "file" : open_.back().word));
      return nullptr;
    }
    if (siblings == nullptr) return nullptr;
    node.span = {line.begin, line.begin + static_cast<std::uint32_t>(line.text.size())};
    node.indentation = line.indentation;
    siblings->push_back(std::move(node));
    return &siblings->back();
  }

  void Report(Code code, const syntax::Line& line, std::string arg) {
    diagnostics_.push_back({code, {line.begin, line.begin + 1}, {std::move(arg)}});
  }

  ast::Ast& ast_;
  Diagnostics& diagnostics_;
  std::vector<OpenLine> open_;
};

// A file that cannot be read as lines at all.
bool IsUnreadable(const Source& source, Diagnostics& diagnostics) {
  if (source.text.size() > kMaxMebibytes << 20U) {
    diagnostics.push_back({Code::kFileTooLarge, {}, {std::to_string(kMaxMebibytes)}});
    return true;
  }
  if (const auto invalid = FindInvalidUtf8(source.text)) {
    const auto at = static_cast<std::uint32_t>(*invalid);
    diagnostics.push_back({Code::kNotUtf8, {at, at + 1}, {}});
    return true;
  }
  return false;
}

}  // namespace

ast::Ast Parse(const Source& source, Diagnostics& diagnostics) {
  ast::Ast ast;
  if (IsUnreadable(source, diagnostics)) return ast;
  const std::size_t before = diagnostics.size();
  syntax::LineReader lines(source, diagnostics);
  TreeBuilder tree(ast, diagnostics);
  while (const std::optional<syntax::Line> line = lines.Next()) {
    if (const std::size_t mistakes = diagnostics.size() - before; mistakes >= kMaxMistakes) {
      diagnostics.push_back(
          {Code::kTooManyMistakes, {line->begin, line->begin + 1}, {std::to_string(kMaxMistakes)}});
      tree.Lose();
      break;
    }
    tree.Add(*line);
  }
  return ast;
}

}  // namespace radap
