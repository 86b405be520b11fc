#include "engine/batch/merge/copy_rows.h"

#include <algorithm>
#include <charconv>

#include "engine/batch/merge/row_window.h"

namespace radap::batch {
namespace {

constexpr std::size_t kStart = 64;  // bytes within which a row says where it is from
constexpr std::string_view kJsonLine = "{\"line\":";
constexpr std::string_view kJsonFile = "{\"file\":";
constexpr std::string_view kCsvLine = "line,";
constexpr std::string_view kCsvFile = "file,";

using Problem = std::optional<MergeProblem>;

class RowCopy {
 public:
  RowCopy(const ShardFile& shard, RowsBefore& before, Output& output)
      : shard_(shard), before_(before), output_(output), window_(shard.path) {}

  Problem Run();

 private:
  Problem Learn();
  Problem CopyHead();
  Problem CopyRow();
  Problem CopyPlace();
  Problem CopyToEnd(std::string* copy);
  Problem Write(std::string_view bytes);
  Problem Damaged(const Label& what) const;
  Problem NotARow() const;
  Problem CheckCount() const;

  const ShardFile& shard_;
  RowsBefore& before_;
  Output& output_;
  RowWindow window_;
  std::int64_t rows_ = 0;
  std::int64_t last_line_ = 0;
};

Problem RowCopy::Run() {
  Problem problem = Learn();
  if (!problem && before_.is_csv.value_or(false)) problem = CopyHead();
  while (!problem && !window_.See(1).empty()) problem = CopyRow();
  if (window_.error() != 0) {
    return MergeProblem{MergeEnd::kCannotRead, CannotRead(shard_.path, window_.error()).why};
  }
  if (!problem) problem = CheckCount();
  before_.lines += shard_.summary.summary.lines;
  return problem;
}

// Which format this is; it must be that of the shards before.
Problem RowCopy::Learn() {
  const std::string_view start = window_.See(kStart);
  if (start.empty()) return std::nullopt;
  const bool is_csv = !start.starts_with('{');
  const bool is_of_files = start.starts_with(is_csv ? kCsvFile : kJsonFile);
  if (!is_of_files && !start.starts_with(is_csv ? kCsvLine : kJsonLine)) return NotARow();
  if (before_.is_csv.value_or(is_csv) != is_csv ||
      before_.is_of_files.value_or(is_of_files) != is_of_files) {
    return Damaged({"รูปแบบต่างจากส่วนก่อนหน้า (csv กับ ndjson หรือแฟ้มกับโฟลเดอร์)",
                    "its rows are of another kind than those of the shards before (csv or ndjson, "
                    "of a file or a folder)"});
  }
  before_.is_csv = is_csv;
  before_.is_of_files = is_of_files;
  return std::nullopt;
}

Problem RowCopy::CopyHead() {
  std::string head;
  if (Problem problem = CopyToEnd(&head)) return problem;
  if (before_.head.empty()) {
    before_.head = head;
    return Write(head);
  }
  if (head == before_.head) return std::nullopt;
  return Damaged({"หัวคอลัมน์ต่างจากส่วนก่อนหน้า", "its columns are not those of the shards before"});
}

Problem RowCopy::CopyRow() {
  ++rows_;
  if (!*before_.is_of_files) {
    if (Problem problem = CopyPlace()) return problem;
  } else if (!*before_.is_csv && !window_.See(kStart).starts_with(kJsonFile)) {
    return NotARow();
  }
  return CopyToEnd(nullptr);
}

// The line that the row begins with, as one of the whole input.
Problem RowCopy::CopyPlace() {
  const std::string_view before_number = *before_.is_csv ? "" : kJsonLine;
  const std::string_view start = window_.See(kStart);
  if (!start.starts_with(before_number)) return NotARow();
  const char* number = start.data() + before_number.size();
  const char* end = start.data() + start.size();
  std::int64_t line = 0;
  const auto [rest, error] = std::from_chars(number, end, line);
  if (error != std::errc() || rest == end || *rest != ',') return NotARow();
  if (line <= last_line_ || line > shard_.summary.summary.lines) {
    const std::string text = std::to_string(line);
    return Damaged(
        {"แถวที่ " + std::to_string(rows_) + " เป็นของบรรทัด " + text + " ซึ่งผิดลำดับหรือเกินข้อมูลเข้า",
         "its row " + std::to_string(rows_) + " is of line " + text +
             ", out of order or beyond its input"});
  }
  last_line_ = line;
  window_.Take(static_cast<std::size_t>(rest - start.data()));
  return Write(std::string(before_number) + std::to_string(before_.lines + line));
}

// To the end of the row, which may be far beyond the window. `copy` takes it instead of the output.
Problem RowCopy::CopyToEnd(std::string* copy) {
  bool is_quoted = false;
  while (true) {
    const std::string_view seen = window_.See(1);
    if (seen.empty()) {
      return Damaged({"แถวสุดท้ายขาดกลางคัน", "its last row is torn"});
    }
    const std::size_t found = seen.find('\n');
    const std::string_view part = seen.substr(0, found == seen.npos ? found : found + 1);
    if (*before_.is_csv && std::count(part.begin(), part.end(), '"') % 2 != 0) {
      is_quoted = !is_quoted;
    }
    if (copy != nullptr) {
      *copy += part;
    } else if (Problem problem = Write(part)) {
      return problem;
    }
    window_.Take(part.size());
    if (found != seen.npos && !is_quoted) return std::nullopt;
  }
}

Problem RowCopy::Write(std::string_view bytes) {
  output_.rows() += bytes;
  std::optional<Failure> failure = output_.Commit();
  if (!failure) return std::nullopt;
  return MergeProblem{MergeEnd::kCannotWrite, std::move(failure->why)};
}

Problem RowCopy::Damaged(const Label& what) const {
  return MergeProblem{
      MergeEnd::kCannotRead,
      {"“" + shard_.path + "” ไม่สมบูรณ์: " + what.th + " ลบแล้วสั่ง radap batch ของส่วนนั้นใหม่",
       "`" + shard_.path + "` is damaged: " + what.en +
           "; remove it and run its radap batch again"}};
}

Problem RowCopy::NotARow() const {
  const std::string row = std::to_string(std::max<std::int64_t>(1, rows_));
  return Damaged(
      {"แถวที่ " + row + " ไม่ใช่แถวของ radap batch", "its row " + row + " is none of radap batch"});
}

Problem RowCopy::CheckCount() const {
  const Summary& summary = shard_.summary.summary;
  const std::int64_t expected = summary.scored + summary.bad;
  if (rows_ == expected) return std::nullopt;
  const std::string has = std::to_string(rows_);
  return Damaged({"มี " + has + " แถว แต่สรุปว่ามี " + std::to_string(expected),
                  "it has " + has + " rows, but " + std::to_string(expected) + " by its summary"});
}

}  // namespace

Problem CopyRows(const ShardFile& shard, RowsBefore& before, Output& output) {
  return RowCopy(shard, before, output).Run();
}

}  // namespace radap::batch
