#include "engine/batch/rows/pack_book.h"

namespace radap::batch {

BookedPack::BookedPack(const Program& program, Shows shows)
    : schema(MakeSchema(program)), columns(schema), layout(MakeRowLayout(program, shows)) {}

PackBook::PackBook(const ScorerOptions& options)
    : find_pack_(options.find_pack), shows_(ShowsOf(options)) {}

const BookedPack* PackBook::Find(std::string_view id) {
  const Program* const program = find_pack_ ? find_pack_(id) : nullptr;
  return program == nullptr ? nullptr : &Of(*program);
}

const BookedPack& PackBook::Of(const Program& program) {
  const std::lock_guard lock(mutex_);
  std::unique_ptr<const BookedPack>& pack = packs_[&program];
  if (pack == nullptr) pack = std::make_unique<const BookedPack>(program, shows_);
  return *pack;
}

const Program* ColumnsOf(const ScorerOptions& options) {
  return options.pack != nullptr ? options.pack : options.columns_of;
}

Shows ShowsOf(const ScorerOptions& options) {
  if (options.format != RowFormat::kCsv) return Shows::kItems;
  if (ColumnsOf(options) == nullptr) return Shows::kTotal;
  return options.fields == RowFields::kFull ? Shows::kQuestions : Shows::kItems;
}

std::shared_ptr<PackBook> MakePackBook(const ScorerOptions& options) {
  return std::make_shared<PackBook>(options);
}

}  // namespace radap::batch
