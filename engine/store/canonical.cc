#include "engine/store/canonical.h"

namespace radap::store {
namespace {

class Lines {
 public:
  explicit Lines(std::string_view first) : text_(first) {}
  Lines& operator<<(std::string_view value) {
    text_ += '\n';
    text_ += value;
    return *this;
  }
  Lines& operator<<(std::int64_t value) { return *this << std::string_view(std::to_string(value)); }
  std::string Take() { return std::move(text_); }

 private:
  std::string text_;
};

}  // namespace

std::string CanonicalResult(const Revision& revision, std::string_view edition_sha256,
                            const NewResult& result, std::string_view computed_at) {
  const Scores& scores = result.scores;
  Lines lines("radap result 1");
  lines << revision.dossier << revision.pack_id << std::int64_t{revision.fiscal_year}
        << std::int64_t{revision.number} << revision.added_at;
  lines << edition_sha256 << result.engine_version << computed_at
        << std::int64_t{result.with_overrides};
  lines << std::int64_t{scores.errors} << std::int64_t{scores.warnings}
        << std::int64_t{scores.notes};
  lines << scores.total << scores.level << scores.categories << scores.items << scores.claimed
        << scores.kpis << scores.questions;
  lines << revision.organisation << revision.source;
  return lines.Take();
}

std::string CanonicalNote(const NewNote& note, std::string_view time) {
  Lines lines("radap note 1");
  lines << (note.revision ? std::to_string(*note.revision) : "-") << time << note.about
        << note.organisation << note.author << note.text;
  return lines.Take();
}

std::string CanonicalOverride(const NewOverride& made, std::string_view time) {
  Lines lines("radap override 1");
  lines << made.revision << time << made.path << made.value << made.author << made.reason;
  return lines.Take();
}

std::string CanonicalWithdrawal(std::int64_t override_id, const NewNote& why,
                                std::string_view time) {
  Lines lines("radap withdrawal 1");
  lines << override_id << time << why.author << why.text;
  return lines.Take();
}

}  // namespace radap::store
