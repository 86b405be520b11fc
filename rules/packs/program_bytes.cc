#include "rules/packs/program_bytes.h"

#include <charconv>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <optional>
#include <type_traits>
#include <vector>

#include "rules/packs/program_members.h"

namespace radap {
namespace {

template <typename T>
concept Scalar = std::is_arithmetic_v<T> || std::is_enum_v<T>;

// A number of things that follow.
using Count = std::uint32_t;

// "3400/7" in two halves; the second is "1" if there is none.
struct Fraction {
  std::string_view top;
  std::string_view bottom;
};

Fraction Split(std::string_view text) {
  const std::size_t slash = text.find('/');
  if (slash == std::string_view::npos) return {text, "1"};
  return {text.substr(0, slash), text.substr(slash + 1)};
}

std::optional<std::int64_t> Small(std::string_view digits) {
  std::int64_t number = 0;
  const char* const end = digits.data() + digits.size();
  const std::from_chars_result read = std::from_chars(digits.data(), end, number);
  if (read.ec != std::errc() || read.ptr != end) return std::nullopt;
  return number;
}

class Writer {
 public:
  std::string Take() { return std::move(bytes_); }

  template <Scalar T>
  void Do(T& value) {
    bytes_.append(reinterpret_cast<const char*>(&value), sizeof(value));
  }
  void Do(std::string& text) {
    Begin(text.size());
    bytes_ += text;
  }
  // Nearly all are small; others are texts, as they have no bottom 0.
  void Do(Exact& exact) {
    std::string text = exact.ToFraction();
    const Fraction fraction = Split(text);
    std::int64_t top = Small(fraction.top).value_or(0);
    std::int64_t bottom = Small(fraction.bottom).value_or(0);
    if (!Small(fraction.top)) bottom = 0;
    Do(bottom);
    if (bottom != 0) return Do(top);
    Do(text);
  }
  template <typename T>
  void Do(std::optional<T>& value) {
    bool is_there = value.has_value();
    Do(is_there);
    if (value) Do(*value);
  }
  template <typename T>
  void Do(std::vector<T>& list) {
    Begin(list.size());
    for (T& each : list) Do(each);
  }
  template <typename T>
  requires requires(T& value) { Members(value); }
  void Do(T& value) {
    std::apply([&](auto&... member) { (Do(member), ...); }, Members(value));
  }

 private:
  void Begin(std::size_t size) {
    auto count = static_cast<Count>(size);
    Do(count);
  }

  std::string bytes_;
};

class Reader {
 public:
  explicit Reader(std::string_view bytes) : rest_(bytes) {}

  bool IsAtEnd() const { return rest_.empty(); }

  template <Scalar T>
  void Do(T& value) {
    std::memcpy(&value, Next(sizeof(value)).data(), sizeof(value));
  }
  void Do(std::string& text) { text = Next(Size()); }
  void Do(Exact& exact) {
    std::int64_t bottom = 0;
    Do(bottom);
    if (bottom == 0) return DoWide(exact);
    std::int64_t top = 0;
    Do(top);
    exact = bottom == 1 ? Exact(top) : Exact::Ratio(top, bottom);
  }
  template <typename T>
  void Do(std::optional<T>& value) {
    bool is_there = false;
    Do(is_there);
    if (is_there) Do(value.emplace());
  }
  template <typename T>
  void Do(std::vector<T>& list) {
    list.resize(Size());
    for (T& each : list) Do(each);
  }
  template <typename T>
  requires requires(T& value) { Members(value); }
  void Do(T& value) {
    std::apply([&](auto&... member) { (Do(member), ...); }, Members(value));
  }

 private:
  void DoWide(Exact& exact) {
    std::string text;
    Do(text);
    const Fraction fraction = Split(text);
    exact = Exact::Parse(fraction.top).value() / Exact::Parse(fraction.bottom).value();
  }

  std::size_t Size() {
    Count count = 0;
    Do(count);
    return count;
  }
  std::string_view Next(std::size_t size) {
    if (size > rest_.size()) {
      std::fputs("radap: bug: a compiled pack is cut off\n", stderr);
      std::abort();
    }
    const std::string_view next = rest_.substr(0, size);
    rest_.remove_prefix(size);
    return next;
  }

  std::string_view rest_;
};

}  // namespace

std::string ToBytes(Program program) {
  program.source.text.clear();
  Writer writer;
  writer.Do(program);
  return writer.Take();
}

Program FromBytes(std::string_view bytes) {
  Program program;
  Reader reader(bytes);
  reader.Do(program);
  if (!reader.IsAtEnd()) {
    std::fputs("radap: bug: a compiled pack is too long\n", stderr);
    std::abort();
  }
  return program;
}

}  // namespace radap
