#include "engine/import/award_form/marks.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "engine/import/text/ascii.h"
#include "engine/import/text/thai_text.h"

namespace radap::award_form {
namespace {

constexpr std::string_view kCount = "(จำนวนอักขระ";

std::size_t SkipSpaces(std::string_view text, std::size_t at) {
  while (at < text.size() && text[at] == ' ') ++at;
  return at;
}

// Numbers of a heading have one or two digits.
std::string_view NumberAt(std::string_view text, std::size_t at) {
  const std::string_view digits = LeadingDigits(text.substr(at));
  return digits.size() <= 2 ? digits : std::string_view{};
}

}  // namespace

std::string Bare(std::string_view text) {
  std::string bare;
  bare.reserve(text.size());
  std::copy_if(text.begin(), text.end(), std::back_inserter(bare),
               [](char byte) { return !IsBlank(byte); });
  return bare;
}

bool IsAward(std::string_view bare) {
  return bare.starts_with("รางวัล:") || bare.starts_with("ประเภทรางวัล:");
}

bool IsTitle(std::string_view bare) { return bare.starts_with("แบบประเมินสถานะ"); }

bool IsOrganisation(std::string_view bare) { return bare.starts_with("หน่วยงาน:"); }

bool IsCategory(std::string_view bare) {
  constexpr std::string_view kWord = "หมวด";
  return bare.starts_with(kWord) && !NumberAt(bare, kWord.size()).empty();
}

bool IsColumnHead(std::string_view bare) { return bare == "หัวข้อคะแนน"; }

bool IsListHead(std::string_view bare) { return bare == "มีประเด็น"; }

bool IsEvidence(std::string_view bare) {
  return bare.starts_with("หลักฐาน-ไฟล์แนบ") || bare.starts_with("หลักฐาน–ไฟล์แนบ");
}

bool IsEvidenceInWords(std::string_view bare) {
  return bare == "หลักฐาน" || bare.starts_with("หลักฐานข้อ");
}

bool IsUrl(std::string_view bare) {
  return bare.starts_with("http://") || bare.starts_with("https://");
}

bool IsMakersUrl(std::string_view bare) {
  return IsUrl(bare) && bare.size() < 40 && bare.find("tcpdf.org") != std::string_view::npos;
}

bool IsTableHead(std::string_view bare) { return bare.starts_with("ตัวชี้วัดค่าเป้าหมาย"); }

bool IsTableHeadRest(std::string_view bare) {
  constexpr std::array<std::string_view, 5> kRest = {"ปีล่าสุด", "(ตัวเลข)", "การดำเนินการ", "ความสำเร็จ",
                                                     "หมายเหตุคะแนน"};
  return std::any_of(kRest.begin(), kRest.end(),
                     [bare](std::string_view one) { return bare.starts_with(one); });
}

std::optional<std::string_view> FooterText(std::string_view bare) {
  constexpr std::array<std::string_view, 2> kFooters = {"ประเด็นการพัฒนา:",
                                                        "การดำเนินงานที่ควรมุ่งเน้นให้ความสำคัญ:"};
  for (const std::string_view footer : kFooters) {
    if (bare.starts_with(footer)) return bare.substr(footer.size());
  }
  return std::nullopt;
}

bool IsStarter(std::string_view bare) {
  return IsAward(bare) || IsOrganisation(bare) || IsCategory(bare) || IsColumnHead(bare) ||
         IsListHead(bare) || IsEvidence(bare) || IsUrl(bare) || IsTableHead(bare) ||
         FooterText(bare) || bare.starts_with(kCount);
}

std::optional<PrintedCount> FindCount(std::string_view text) {
  const std::size_t at = text.find(kCount);
  if (at == std::string_view::npos) return std::nullopt;
  const std::string behind = Bare(ArabicDigits(text.substr(at + kCount.size(), 100)));
  std::string digits;
  for (const char letter : behind.substr(0, behind.find(')'))) {
    if (IsDigit(letter)) digits += letter;
  }
  return PrintedCount{at, digits.size() <= 9 ? digits : ""};
}

std::optional<Heading> HeadingOf(std::string_view text) {
  Heading heading;
  std::size_t at = 0;
  for (int part = 0; part < 3; ++part) {
    const std::string_view digits = NumberAt(text, at);
    if (digits.empty()) break;
    heading.id += (part == 0 ? "" : ".") + std::string(digits);
    at += digits.size();
    const std::size_t point = SkipSpaces(text, at);
    const std::size_t next =
        point < text.size() && text[point] == '.' ? SkipSpaces(text, point + 1) : text.size();
    if (part == 2 || NumberAt(text, next).empty()) break;
    at = next;
  }
  if (heading.id.find('.') == std::string::npos) return std::nullopt;
  heading.rest = text.substr(SkipSpaces(text, at));
  return heading;
}

std::optional<int> GroupOf(std::string_view text) {
  const std::string_view digits = NumberAt(text, 0);
  const std::size_t point = SkipSpaces(text, digits.size());
  if (digits.empty() || point >= text.size() || text[point] != '.') return std::nullopt;
  const std::size_t rest = SkipSpaces(text, point + 1);
  if (rest >= text.size() || IsDigit(text[rest])) return std::nullopt;
  return WholeNumber(digits);
}

std::optional<LastNumber> LastNumberOf(std::string_view text) {
  const std::size_t space = text.rfind(' ');
  const std::size_t at = space == std::string_view::npos ? 0 : space + 1;
  const std::string token = ArabicDigits(text.substr(at));
  const bool is_number =
      !token.empty() && token.size() <= 12 && IsDigit(token.front()) && IsDigit(token.back()) &&
      std::count(token.begin(), token.end(), '.') <= 1 &&
      std::all_of(token.begin(), token.end(), [](char one) { return IsDigit(one) || one == '.'; });
  if (!is_number) return std::nullopt;
  return LastNumber{at, token};
}

}  // namespace radap::award_form
