#include "rules/packs/includes.h"

#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <set>
#include <string_view>
#include <variant>

#include "rules/base/codes.h"

namespace radap {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr std::size_t kMostBytes = std::size_t{16} << 20;  // Parse refuses a text above this

bool IsOutside(std::string_view file) {
  return file.empty() || file.front() == '/' || file.find("..") != std::string_view::npos ||
         file.find('\\') != std::string_view::npos || file.find('\0') != std::string_view::npos;
}

// The file of a line `include "FILE"`; lines that are written otherwise are left to Parse.
std::optional<std::string> IncludedBy(std::string_view line) {
  constexpr std::string_view kWord = "include";
  if (line.starts_with(kByteOrderMark)) line.remove_prefix(kByteOrderMark.size());
  if (!line.starts_with(kWord)) return std::nullopt;
  line.remove_prefix(std::min(line.size(), line.find_first_not_of(' ', kWord.size())));
  if (!line.starts_with('"')) return std::nullopt;
  const std::size_t end = line.find('"', 1);
  if (end == std::string_view::npos) return std::nullopt;
  return std::string(line.substr(1, end - 1));
}

// "./a.radap" and "a.radap" are one file. REQUIRES: not outside.
std::string Normal(const std::string& file) {
  return std::filesystem::path(file).lexically_normal().generic_string();
}

std::string FileNameOf(const std::string& path) { return path.substr(path.rfind('/') + 1); }

std::string PathBeside(const std::string& main, const std::string& file) {
  const std::size_t slash = main.rfind('/');
  return slash == std::string::npos ? file : main.substr(0, slash + 1) + file;
}

// A place is found by counting lines from the begin of its part, so that long files have several.
constexpr int kLinesOfPart = 64;

// Editors may begin a file with a mark that means nothing; Parse skips that of the whole text only.
void DropByteOrderMark(std::string& text) {
  if (text.starts_with(kByteOrderMark)) text.erase(0, kByteOrderMark.size());
}

class Expansion {
 public:
  Expansion(const std::string& main, const ReadIncluded& read)
      : main_(main), read_(read), included_{FileNameOf(main)} {}

  void Add(const std::string& name, std::string_view text) {
    int line = 1;
    Begin(name, line);
    while (!text.empty() && whole_.text.size() <= kMostBytes) {
      if (line % kLinesOfPart == 0) Begin(name, line);
      const std::size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
      const std::string_view own = text.substr(0, end);
      text.remove_prefix(end);
      whole_.text += own;
      ++line;
      const auto file = IncludedBy(own);
      if (file && Include(*file)) Begin(name, line);
    }
  }

  Source Take() { return std::move(whole_); }

 private:
  void Begin(const std::string& name, int line) {
    whole_.parts.push_back(
        {.begin = static_cast<std::uint32_t>(whole_.text.size()), .name = name, .line = line});
  }

  bool Include(const std::string& named) {
    if (IsOutside(named)) return false;
    const std::string file = Normal(named);
    if (included_.contains(file)) return false;
    auto text = read_(file);
    if (!text) return false;
    included_.insert(file);
    EndLine();
    DropByteOrderMark(*text);
    if (!text->empty() && text->back() != '\n') *text += '\n';
    Add(PathBeside(main_, file), *text);
    return true;
  }

  void EndLine() {
    if (!whole_.text.empty() && whole_.text.back() != '\n') whole_.text += '\n';
  }

  const std::string& main_;
  const ReadIncluded& read_;
  Source whole_;
  std::set<std::string> included_;
};

// Whether the included file begins behind the line that begins at `offset`.
bool IsFollowed(const Source& source, std::uint32_t offset, const std::string& file) {
  const std::size_t end = source.text.find('\n', offset);
  if (end == std::string::npos || IsOutside(file)) return false;
  const std::string path = PathBeside(source.name, Normal(file));
  const auto part = std::ranges::lower_bound(source.parts, end + 1, {}, &SourcePart::begin);
  return part != source.parts.end() && part->begin == end + 1 && part->line == 1 &&
         part->name == path;
}

Code WhyNot(const std::string& file, const std::set<std::string>& seen) {
  if (IsOutside(file)) return Code::kIncludeOutside;
  return seen.contains(Normal(file)) ? Code::kIncludedTwice : Code::kIncludeNotFound;
}

}  // namespace

Source WithIncludes(const Source& source, const ReadIncluded& read) {
  Expansion expansion(source.name, read);
  expansion.Add(source.name, source.text);
  Source whole = expansion.Take();
  whole.name = source.name;
  whole.is_built_in = source.is_built_in;
  if (whole.parts.size() == 1) whole.parts.clear();
  return whole;
}

void CheckIncludes(const ast::Ast& ast, const Source& source, Diagnostics& diagnostics) {
  std::set<std::string> seen = {FileNameOf(source.name)};
  for (const ast::Node& node : ast.nodes) {
    const auto* line = std::get_if<ast::IncludeLine>(&node.statement);
    if (line == nullptr) continue;
    const std::string& file = line->file.text;
    if (!IsFollowed(source, node.span.begin, file)) {
      diagnostics.push_back({WhyNot(file, seen), line->file.span, {file}});
    }
    if (!IsOutside(file)) seen.insert(Normal(file));
  }
}

}  // namespace radap
