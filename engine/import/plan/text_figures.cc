#include "engine/import/plan/text_figures.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <initializer_list>
#include <optional>
#include <utility>

#include "engine/import/plan/cell_text.h"
#include "engine/import/plan/sums.h"
#include "engine/import/text/amount.h"
#include "engine/import/text/ascii.h"
#include "engine/import/text/thai_text.h"

namespace radap {
namespace {

constexpr std::size_t kMostAmounts = 200;  // of one line

// Bytes of "1,839.50" at the start; points and commas only between digits.
std::size_t SizeOfNumber(std::string_view text) {
  std::size_t size = 0;
  while (size < text.size() &&
         (IsDigit(text[size]) || ((text[size] == ',' || text[size] == '.') &&
                                  size + 1 < text.size() && IsDigit(text[size + 1])))) {
    ++size;
  }
  return size;
}

// The word behind a number, without what is written on to it.
std::string UnitOf(std::string_view text) {
  static constexpr std::array<std::string_view, 6> kWords = {"ล้านบาท", "พันบาท", "บาท",
                                                             "ลบ.",    "%",     "อัตรา"};
  text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
  for (const std::string_view word : kWords) {
    if (text.starts_with(word)) return std::string(word);
  }
  return std::string(text.substr(0, text.find(' ')));
}

bool IsPerMonth(std::string_view text, const std::string& unit) {
  const std::string rest = Compact(text.substr(0, 200));
  const std::string word = Compact(unit);
  if (Contains(word, "ต่อเดือน")) return true;
  return rest.size() > word.size() && rest.starts_with(word) &&
         (rest.substr(word.size()).starts_with("ต่อเดือน") ||
          rest.substr(word.size()).starts_with(".ต่อเดือน") ||
          rest.substr(word.size()).starts_with("/เดือน"));
}

bool HasAny(std::string_view text, std::initializer_list<std::string_view> words) {
  return std::any_of(words.begin(), words.end(),
                     [text](std::string_view word) { return Contains(text, word); });
}

// "รวม" as the name of a sum, not "รวมทั้ง" (and also) or "ไม่รวม" (without).
bool SaysSum(std::string_view before) {
  constexpr std::string_view kSum = "รวม";
  for (std::size_t at = before.find(kSum); at != std::string_view::npos;
       at = before.find(kSum, at + kSum.size())) {
    const std::string_view rest = before.substr(at);
    if (before.substr(0, at).ends_with("ไม่") || rest.starts_with("รวมถึง")) continue;
    return !rest.starts_with("รวมทั้ง") || rest.starts_with("รวมทั้งสิ้น") ||
           rest.starts_with("รวมทั้งหมด");
  }
  return false;
}

bool SaysAverage(const std::string& before) { return before.starts_with("เฉลี่ย"); }
bool IsConnected(const std::string& before) { return HasAny(before, {"และ", "กับ", ","}); }

class Sentence {
 public:
  Sentence(std::vector<TextAmount> amounts, const Place& place, std::vector<PrintedFigure>& printed)
      : amounts_(std::move(amounts)), at_(AtText(place)), printed_(printed) {}

  void AddAll() {
    for (std::size_t i = 1; i < amounts_.size(); ++i) {
      AddShare(i);
      AddAverage(i);
      AddSum(i);
      AddProduct(i);
      AddComposition(i);
    }
    if (shares_ > 0) AddParts();
  }

 private:
  bool IsSameUnit(std::size_t a, std::size_t b) const {
    return amounts_[a].unit == amounts_[b].unit;
  }
  void Add(PrintedKind what, const std::string& of, std::size_t value,
           std::vector<std::string> parts) {
    printed_.push_back({what, of, amounts_[value].digits, std::move(parts), at_, false});
  }

  // "จำนวน 13 แผนงาน คิดเป็นร้อยละ 27.65": of the first amount of that unit before, which must be the larger one.
  void AddShare(std::size_t i) {
    const std::string& before = amounts_[i].before;
    if (!before.ends_with("คิดเป็นร้อยละ") && !before.ends_with("คิดเป็น")) return;
    if (before.ends_with("คิดเป็น") && amounts_[i].unit != "%") return;
    for (std::size_t whole = 0; whole + 1 < i; ++whole) {
      const auto count = Exact::Parse(amounts_[i - 1].digits);
      const auto all = Exact::Parse(amounts_[whole].digits);
      if (!IsSameUnit(whole, i - 1) || !count || !all || *all <= *count) continue;
      Add(PrintedKind::kShare, amounts_[i - 1].digits + " of " + amounts_[whole].digits, i,
          {amounts_[i - 1].digits, amounts_[whole].digits});
      whole_ = whole;
      ++shares_;
      return;
    }
  }

  // The counts of which shares are printed, and those beside them, sum to the whole.
  void AddParts() {
    std::vector<std::string> parts;
    for (std::size_t i = whole_ + 1; i < amounts_.size(); ++i) {
      const bool is_part = IsSameUnit(whole_, i) && amounts_[i].before.ends_with("จำนวน");
      if (is_part) parts.push_back(amounts_[i].digits);
    }
    if (parts.size() < 2) return;
    Add(PrintedKind::kSum, "all of " + amounts_[whole_].digits, whole_, std::move(parts));
  }

  // "รวม 2,300 ลบ. เฉลี่ย 192 ลบ.ต่อเดือน"
  void AddAverage(std::size_t i) {
    if (!SaysAverage(amounts_[i].before) || !amounts_[i].is_per_month) return;
    Add(PrintedKind::kQuotient, amounts_[i - 1].digits + " per month", i,
        {amounts_[i - 1].digits, "12"});
  }

  // "1,806 ลบ. และ .. 493 ลบ. รวม 2,299 ลบ."
  void AddSum(std::size_t i) {
    if (!SaysSum(amounts_[i].before)) return;
    std::vector<std::string> parts;
    for (std::size_t part = i; part-- > 0;) {
      const TextAmount& one = amounts_[part];
      if (!IsSameUnit(part, i) || SaysSum(one.before) || SaysAverage(one.before)) break;
      parts.insert(parts.begin(), one.digits);
      if (!IsConnected(one.before)) break;
    }
    if (parts.size() < 2) return;
    const std::string of = parts.front() + " and others";
    Add(PrintedKind::kSum, of, i, std::move(parts));
  }

  // "2,299 ลบ. ได้ตามเป้าหมาย 80% เท่ากับ 1,839 ลบ."
  void AddProduct(std::size_t i) {
    if (i < 2 || amounts_[i].before != "เท่ากับ" || amounts_[i - 1].unit != "%") return;
    const auto percent = Exact::Parse(amounts_[i - 1].digits);
    if (!percent || !IsSameUnit(i - 2, i)) return;
    Add(PrintedKind::kProduct, amounts_[i - 1].digits + "% of " + amounts_[i - 2].digits, i,
        {amounts_[i - 2].digits, (*percent / Exact(100)).ToPlain(10)});
  }

  // "22,381 ล้านบาท ประกอบด้วย .. 22,126 ล้านบาท และ .. 255 ล้านบาท"
  void AddComposition(std::size_t i) {
    if (!HasAny(amounts_[i].before, {"ประกอบด้วย", "แบ่งเป็น"})) return;
    std::vector<std::string> parts;
    for (std::size_t part = i; part < amounts_.size() && IsSameUnit(part, i - 1); ++part) {
      if (part > i && !IsConnected(amounts_[part].before)) break;
      parts.push_back(amounts_[part].digits);
    }
    if (parts.size() < 2) return;
    Add(PrintedKind::kSum, "parts of " + amounts_[i - 1].digits, i - 1, std::move(parts));
  }

  std::vector<TextAmount> amounts_;
  std::string at_;
  std::vector<PrintedFigure>& printed_;
  std::size_t whole_ = 0;
  int shares_ = 0;
};

// The sum row of a table, if it has one number alone.
std::optional<std::string> OnlySumOf(const PlanTable& table) {
  for (auto row = table.rows.rbegin(); row != table.rows.rend(); ++row) {
    if (!IsSumLabel(row->At(0))) continue;
    std::vector<std::string> numbers;
    for (const std::string& cell : row->cells) {
      const TypedAmount amount = ReadTypedAmount(cell);
      if (amount.kind == AmountKind::kNumber) numbers.push_back(amount.digits);
    }
    return numbers.size() == 1 ? std::optional(numbers.front()) : std::nullopt;
  }
  return std::nullopt;
}

// The amounts of the lines of a list that begins at `next`: one of that unit in each.
std::vector<std::string> ListedAmounts(const PlanPart* next, std::size_t count,
                                       const std::string& unit) {
  constexpr std::size_t kMostLines = 20;
  std::vector<std::string> listed;
  for (std::size_t i = 0; i < std::min(count, kMostLines); ++i) {
    if (!next[i].table.rows.empty() || !HasBullet(next[i].text)) break;
    const std::vector<TextAmount> amounts = AmountsIn(WithoutBullet(next[i].text));
    if (amounts.empty() || amounts.back().unit != unit) break;
    listed.push_back(amounts.back().digits);
  }
  return listed;
}

}  // namespace

std::vector<TextAmount> AmountsIn(std::string_view text) {
  const std::string arabic = ArabicDigits(text);
  std::vector<TextAmount> amounts;
  std::size_t before = 0;
  for (std::size_t i = 0; i < arabic.size() && amounts.size() < kMostAmounts;) {
    const std::string_view rest = std::string_view(arabic).substr(i);
    const std::size_t size = IsDigit(rest.front()) ? SizeOfNumber(rest) : 0;
    if (size == 0) {
      ++i;
      continue;
    }
    const TypedAmount amount = ReadTypedAmount(rest.substr(0, size));
    if (amount.kind == AmountKind::kNumber) {
      TextAmount found;
      found.unit = UnitOf(rest.substr(size));
      found.before = Compact(std::string_view(arabic).substr(before, i - before));
      found.digits = amount.digits;
      found.is_per_month = IsPerMonth(rest.substr(size), found.unit);
      amounts.push_back(std::move(found));
      before = i + size;
    }
    i += size;
  }
  for (std::size_t i = 1; i < amounts.size();
       ++i) {  // the unit of the number before is not a word between
    const std::string unit = Compact(amounts[i - 1].unit);
    if (amounts[i].before.starts_with(unit)) amounts[i].before.erase(0, unit.size());
    if (amounts[i].before.starts_with('.')) amounts[i].before.erase(0, 1);
  }
  return amounts;
}

void AddTextFigures(const std::string& text, const Place& place,
                    std::vector<PrintedFigure>& printed) {
  Sentence(AmountsIn(text), place, printed).AddAll();
}

void AddFollowingSum(const PlanPart& line, const PlanPart* next, std::size_t count,
                     std::vector<PrintedFigure>& printed) {
  constexpr std::size_t kNear = 3;  // lines between the sentence and its table, as "หน่วย : ล้านบาท"
  if (!Compact(line.text).ends_with("ดังนี้")) return;
  const std::vector<TextAmount> amounts = AmountsIn(line.text);
  if (amounts.empty()) return;
  const TextAmount& last = amounts.back();
  std::vector<std::string> listed = ListedAmounts(next, count, last.unit);
  if (listed.size() >= 2) {
    printed.push_back({PrintedKind::kSum, "list of " + last.digits, last.digits, std::move(listed),
                       AtText(line.place), false});
    return;
  }
  std::string between;
  for (std::size_t i = 0; i < std::min(count, kNear); ++i) {
    between += Compact(next[i].text);
    if (next[i].table.rows.empty()) continue;
    const auto sum = OnlySumOf(next[i].table);
    between += Compact(RowText(next[i].table.rows.front()));
    if (sum && !last.unit.empty() && Contains(between, Compact(last.unit))) {
      printed.push_back({PrintedKind::kSame,
                         "table of " + last.digits,
                         last.digits,
                         {*sum},
                         AtText(line.place),
                         false});
    }
    return;
  }
}

}  // namespace radap
