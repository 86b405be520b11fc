#include <algorithm>
#include <map>
#include <set>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "engine/benchmark/check_summary.h"
#include "engine/benchmark/distribution.h"
#include "engine/benchmark/fraction.h"
#include "engine/benchmark/summary_file.h"
#include "engine/dossier/finding.h"
#include "engine/dossier/json_tree.h"
#include "engine/dossier/quote.h"
#include "rules/base/index.h"

namespace radap::benchmark {
namespace {

constexpr std::string_view kFormat = "radap.benchmark/1";
constexpr std::int64_t kMostOrganisations = 1'000'000'000'000;
constexpr std::int64_t kMostK = 1'000'000;
constexpr std::size_t kMostNamed = 10;  // ids in a warning

struct Broken {
  Label why;
};

[[noreturn]] void Refuse(const std::string& path, const Label& what) {
  const std::string where = path.empty() ? "" : path + ": ";
  throw Broken{{where + what.th, where + what.en}};
}

[[noreturn]] void Refuse(const JsonValue& value, const Label& what) { Refuse(value.Path(), what); }

std::string Quoted(std::string_view text) { return "“" + Quote(text) + "”"; }

using Members = std::map<std::string_view, JsonValue>;

// The members of an object that has these and no others.
Members MembersOf(const JsonValue& value, std::span<const std::string_view> keys) {
  if (!value.Is(JsonKind::kObject)) Refuse(value, {"ต้องเป็น { }", "must be { }"});
  Members members;
  for (const JsonValue member : value) {
    const std::string key = Quoted(member.Key());
    if (std::ranges::find(keys, member.Key()) == keys.end())
      Refuse(value, {"ไม่รู้จักชื่อ " + key, "unknown key " + key});
    if (!members.emplace(member.Key(), member).second)
      Refuse(value, {"ชื่อ " + key + " ซ้ำ", "key " + key + " is there twice"});
  }
  for (const std::string_view key : keys) {
    const std::string name = Quoted(key);
    if (!members.contains(key)) Refuse(value, {"ขาด " + name, name + " is missing"});
  }
  return members;
}

bool IsNull(const JsonValue& value) { return value.Is(JsonKind::kNull); }

std::string TextIn(const JsonValue& value) {
  if (!value.Is(JsonKind::kString)) Refuse(value, {"ต้องเป็นข้อความ", "must be a text"});
  return std::string(value.Text());
}

// A whole number, least <= number <= most.
std::int64_t CountIn(const JsonValue& value, std::int64_t least, std::int64_t most) {
  const std::optional<Exact> number =
      value.Is(JsonKind::kNumber) ? ParseFraction(value.Text()) : std::nullopt;
  if (!number || *number < Exact(least) || *number > Exact(most)) {
    const std::string range = std::to_string(least) + " .. " + std::to_string(most);
    Refuse(value, {"ต้องเป็นจำนวนเต็ม " + range, "must be a whole number, " + range});
  }
  return std::stoll(number->ToFraction());
}

std::optional<std::int64_t> CountOrNull(const JsonValue& value) {
  if (IsNull(value)) return std::nullopt;
  return CountIn(value, 0, kMostOrganisations);
}

Exact FractionIn(const JsonValue& value) {
  std::optional<Exact> number =
      value.Is(JsonKind::kString) ? ParseFraction(value.Text()) : std::nullopt;
  if (!number) {
    Refuse(value, {"ต้องเป็นเศษส่วนในเครื่องหมาย \" \" เช่น \"3400/7\" หรือ \"380\"",
                   "must be a fraction in \" \", as \"3400/7\" or \"380\""});
  }
  return *std::move(number);
}

std::optional<Exact> FractionOrNull(const JsonValue& value) {
  if (IsNull(value)) return std::nullopt;
  return FractionIn(value);
}

Peers PeersIn(const JsonValue& value) {
  static constexpr std::string_view kKeys[] = {"kind", "parent", "fiscal_year"};
  const Members members = MembersOf(value, kKeys);
  Peers peers;
  if (const JsonValue& kind = members.at("kind"); !IsNull(kind)) {
    peers.kind = FindKind(TextIn(kind));
    if (!peers.kind) Refuse(kind, {"ไม่รู้จักประเภทหน่วยงานนี้", "not a kind of organisation"});
  }
  if (const JsonValue& parent = members.at("parent"); !IsNull(parent)) {
    peers.parent = TextIn(parent);
  }
  if (const JsonValue& year = members.at("fiscal_year"); !IsNull(year)) {
    peers.fiscal_year = static_cast<int>(CountIn(year, 1, 9999));
  }
  return peers;
}

std::optional<Outliers> OutliersIn(const JsonValue& value) {
  static constexpr std::string_view kKeys[] = {"low", "high"};
  if (IsNull(value)) return std::nullopt;
  const Members members = MembersOf(value, kKeys);
  return Outliers{CountOrNull(members.at("low")), CountOrNull(members.at("high"))};
}

std::optional<Best> BestIn(const JsonValue& value) {
  static constexpr std::string_view kKeys[] = {"mean", "of"};
  if (IsNull(value)) return std::nullopt;
  const Members members = MembersOf(value, kKeys);
  return Best{FractionIn(members.at("mean")), CountIn(members.at("of"), 1, kMostOrganisations)};
}

std::vector<Bin> BinsIn(const JsonValue& value) {
  static constexpr std::string_view kKeys[] = {"from", "to", "organisations"};
  if (!value.Is(JsonKind::kArray)) Refuse(value, {"ต้องเป็น [ ]", "must be [ ]"});
  std::vector<Bin> bins;
  for (const JsonValue bin : value) {
    const Members members = MembersOf(bin, kKeys);
    bins.push_back({FractionIn(members.at("from")), FractionIn(members.at("to")),
                    CountIn(members.at("organisations"), 0, kMostOrganisations)});
  }
  if (bins.empty()) Refuse(value, {"ว่างเปล่า", "must not be empty"});
  return bins;
}

bool IsHidden(const JsonValue& element) {
  if (!element.Is(JsonKind::kObject)) return false;
  for (const JsonValue member : element) {
    if (member.Key() == "n" && IsNull(member)) return true;
  }
  return false;
}

Members MembersOfElement(const JsonValue& element) {
  static constexpr std::string_view kHidden[] = {"id", "n"};
  std::vector<std::string_view> keys = {"id", "n", "mean", "outliers", "best", "bins"};
  for (const QuantileOf& quantile : kQuantiles) keys.emplace_back(quantile.name);
  if (IsHidden(element)) return MembersOf(element, kHidden);
  return MembersOf(element, keys);
}

Distribution DistributionIn(const Members& members) {
  Distribution distribution;
  distribution.is_hidden = IsNull(members.at("n"));
  if (distribution.is_hidden) return distribution;
  distribution.n = CountIn(members.at("n"), 0, kMostOrganisations);
  distribution.mean = FractionIn(members.at("mean"));
  for (const QuantileOf& quantile : kQuantiles) {
    distribution.*quantile.member = FractionOrNull(members.at(quantile.name));
  }
  SetFences(distribution);
  distribution.outliers = OutliersIn(members.at("outliers"));
  distribution.best = BestIn(members.at("best"));
  distribution.bins = BinsIn(members.at("bins"));
  return distribution;
}

class SummaryReader {
 public:
  explicit SummaryReader(const Program& program)
      : program_(program), known_(ElementsOf(program, Level::kKpi)) {}

  void Read(const JsonValue& root);
  Label Warning() const;
  Benchmark Take() { return std::move(summary_); }

 private:
  void ReadPack(const JsonValue& pack);
  void ReadElement(const JsonValue& element);
  bool IsOfThisPack(const Distribution& distribution) const;

  const Program& program_;
  std::vector<int> known_;
  Benchmark summary_;
  std::set<std::string> ids_;
  std::vector<std::string> left_out_;
};

void SummaryReader::ReadPack(const JsonValue& pack) {
  static constexpr std::string_view kKeys[] = {"id", "version", "sha256"};
  const Members members = MembersOf(pack, kKeys);
  summary_.pack_id = TextIn(members.at("id"));
  summary_.pack_version = TextIn(members.at("version"));
  summary_.pack_sha256 = TextIn(members.at("sha256"));
  if (summary_.pack_id == program_.id) return;
  const std::string other = Quoted(summary_.pack_id);
  Refuse(members.at("id"), {"สรุปนี้เป็นของชุดเกณฑ์ " + other + " ไม่ใช่ " + program_.id,
                            "this summary is of the pack " + other + ", not of " + program_.id});
}

// Same pack, or another edition of it that has the element on the same scale.
bool SummaryReader::IsOfThisPack(const Distribution& distribution) const {
  if (std::ranges::find(known_, distribution.element) == known_.end()) return false;
  if (distribution.is_hidden) return true;
  const ProgramScale& scale = ScaleOf(program_, distribution.element);
  return distribution.bins.front().from == scale.low && distribution.bins.back().to == scale.high;
}

void SummaryReader::ReadElement(const JsonValue& element) {
  const Members members = MembersOfElement(element);
  const std::string id = TextIn(members.at("id"));
  if (!ids_.insert(id).second) Refuse(element, {"id ซ้ำ: " + Quoted(id), "twice: " + Quoted(id)});
  Distribution distribution = DistributionIn(members);
  if (!distribution.is_hidden) {
    const std::optional<Label> wrong = WrongWith(distribution, summary_.organisations, summary_.k);
    if (wrong) Refuse(element, *wrong);
  }
  distribution.element = program_.Find(id);
  if (IsOfThisPack(distribution)) {
    summary_.rows.push_back({std::move(distribution), std::nullopt});
  } else if (summary_.pack_sha256 == program_.sha256) {
    Refuse(element, {"ชุดเกณฑ์ไม่มี " + Quoted(id) + " ที่มีคะแนนในช่วงนี้",
                     "the pack has no " + Quoted(id) + " with scores on this scale"});
  } else {
    left_out_.push_back(Quoted(id));
  }
}

void SummaryReader::Read(const JsonValue& root) {
  static constexpr std::string_view kKeys[] = {"format", "made_at",       "pack",    "peers",
                                               "k",      "organisations", "elements"};
  const Members members = MembersOf(root, kKeys);
  if (TextIn(members.at("format")) != kFormat) {
    const std::string format = Quoted(kFormat);
    Refuse(members.at("format"), {"ต้องเป็น " + format, "must be " + format});
  }
  TextIn(members.at("made_at"));
  ReadPack(members.at("pack"));
  summary_.from_summary = true;
  summary_.peers = PeersIn(members.at("peers"));
  summary_.k = static_cast<int>(CountIn(members.at("k"), 1, kMostK));
  summary_.is_hidden = IsNull(members.at("organisations"));
  if (!summary_.is_hidden) {
    summary_.organisations = CountIn(members.at("organisations"), summary_.k, kMostOrganisations);
  }
  const JsonValue& elements = members.at("elements");
  if (!elements.Is(JsonKind::kArray)) Refuse(elements, {"ต้องเป็น [ ]", "must be [ ]"});
  for (const JsonValue element : elements) ReadElement(element);
}

Label SummaryReader::Warning() const {
  if (summary_.pack_sha256 == program_.sha256) return {};
  Label warning = {"สรุปนี้ทำจากชุดเกณฑ์ " + program_.id + " ฉบับอื่น",
                   "this summary was made with another edition of " + program_.id};
  if (left_out_.empty()) return warning;
  std::string ids;
  for (std::size_t i = 0; i < std::min(left_out_.size(), kMostNamed); ++i) {
    ids += (i == 0 ? "" : ", ") + left_out_[i];
  }
  if (left_out_.size() > kMostNamed) ids += ", …";
  return {
      warning.th + " สิ่งที่ฉบับนี้ไม่มีหรือมีช่วงคะแนนต่างกันถูกตัดออก: " + ids,
      warning.en + "; what this edition does not have, or on another scale, is left out: " + ids};
}

}  // namespace

std::optional<std::string> PackOfSummary(std::string_view bytes) {
  Findings findings;
  const std::optional<JsonTree> tree = ParseJson(bytes, findings);
  if (!tree || tree->nodes.front().kind != JsonKind::kObject) return std::nullopt;
  bool is_summary = false;
  std::optional<std::string> id;
  for (const JsonValue member : JsonValue(*tree, 0)) {
    if (member.Key() == "format") is_summary = member.Text() == kFormat;
    if (member.Key() != "pack" || !member.Is(JsonKind::kObject)) continue;
    for (const JsonValue part : member) {
      if (part.Key() == "id" && part.Is(JsonKind::kString)) id = part.Text();
    }
  }
  return is_summary ? id : std::nullopt;
}

ReadSummaryResult ReadSummary(std::string_view bytes, const Program& program) {
  ReadSummaryResult result;
  Findings findings;
  const std::optional<JsonTree> tree = ParseJson(bytes, findings);
  if (!tree) {
    result.error = {MessageOf(findings.front(), Language::kThai),
                    MessageOf(findings.front(), Language::kEnglish)};
    return result;
  }
  SummaryReader reader(program);
  try {
    reader.Read(JsonValue(*tree, 0));
    result.warning = reader.Warning();
    result.summary = reader.Take();
  } catch (const Broken& broken) {
    result.error = broken.why;
  }
  return result;
}

}  // namespace radap::benchmark
