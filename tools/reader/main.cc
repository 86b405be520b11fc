// radap-reader sheet|pdf FILE: opens a file that comes from anywhere, and prints what is in it.
//
// radap runs it (engine/import/run_reader) since the libraries that open such files are large:
// whatever a hostile file makes them do ends with this process. It limits itself before it looks at
// the file: 512 MiB of memory, 30 s of processor time, no file written, no core. Answer on standard
// output, a pipe (no file may be written): engine/import/sheet/reader_text.h. Exit: 0 read, 1 not
// read (the findings say why), 2 wrong usage. Tested by tests/import/hostile_test.py.
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <exception>
#include <new>
#include <string>
#include <string_view>

#include "engine/import/open_pdf/open_pdf.h"
#include "engine/import/open_sheet/open_sheet.h"
#include "engine/import/sheet/codes.h"
#include "engine/import/sheet/reader_text.h"
#include "engine/import/sheet/workbook.h"

namespace radap {
namespace {

constexpr std::size_t kMiB = 1024 * 1024;
constexpr std::size_t kMaxSheetFile = 64 * kMiB;
constexpr std::size_t kMaxPdfFile = 256 * kMiB;
constexpr rlim_t kMemory = 512 * kMiB;
constexpr rlim_t kSeconds = 30;

#if defined(__SANITIZE_ADDRESS__)
constexpr bool kHasAddressSanitizer = true;
#elif defined(__has_feature)
constexpr bool kHasAddressSanitizer = __has_feature(address_sanitizer);
#else
constexpr bool kHasAddressSanitizer = false;
#endif

bool SetLimit(__rlimit_resource resource, rlim_t soft, rlim_t hard) {
  const rlimit limit{soft, hard};
  return setrlimit(resource, &limit) == 0;
}

// AddressSanitizer reserves terabytes of addresses.
bool SetLimits() {
  const bool is_memory_limited = kHasAddressSanitizer || SetLimit(RLIMIT_AS, kMemory, kMemory);
  return is_memory_limited && SetLimit(RLIMIT_CPU, kSeconds, kSeconds + 1) &&
         SetLimit(RLIMIT_CORE, 0, 0) && SetLimit(RLIMIT_FSIZE, 0, 0);
}

Label ReasonOf(int error) {
  switch (error) {
    case ENOENT:
      return {"ไม่มีแฟ้มนี้", "there is no such file"};
    case EACCES:
    case EPERM:
      return {"ไม่มีสิทธิ์อ่าน", "it may not be read"};
    default:
      return Same(std::strerror(error));  // NOLINT(concurrency-mt-unsafe)
  }
}

void Report(Findings& findings, FindingCode code, std::vector<Label> args) {
  findings.push_back(MakeFindingAt(code, {}, "", std::move(args)));
}

// The size of a regular file within the limit.
std::optional<std::size_t> SizeOf(int file, std::size_t limit, Findings& findings) {
  struct stat about {};
  if (fstat(file, &about) != 0) {
    Report(findings, SheetCode::kFileCannotBeOpened, {ReasonOf(errno)});
  } else if (!S_ISREG(about.st_mode)) {
    Report(findings, SheetCode::kFileIsNoFile,
           {S_ISDIR(about.st_mode) ? Label{"โฟลเดอร์", "a folder"}
                                   : Label{"อุปกรณ์หรือท่อข้อมูล", "a device or a pipe"}});
  } else if (static_cast<std::size_t>(about.st_size) > limit) {
    Report(findings, SheetCode::kFileOverLimit, {Same(std::to_string(limit / kMiB))});
  } else {
    return static_cast<std::size_t>(about.st_size);
  }
  return std::nullopt;
}

// What is added to the file meanwhile is left out.
std::optional<std::string> ReadAll(int file, std::size_t limit, Findings& findings) {
  const std::optional<std::size_t> size = SizeOf(file, limit, findings);
  if (!size) return std::nullopt;
  std::string bytes(*size, '\0');
  for (std::size_t done = 0; done < bytes.size();) {
    const ssize_t read = ::read(file, bytes.data() + done, bytes.size() - done);
    if (read < 0 && errno == EINTR) continue;
    if (read < 0) {
      Report(findings, SheetCode::kFileCannotBeOpened, {ReasonOf(errno)});
      return std::nullopt;
    }
    if (read == 0) bytes.resize(done);
    done += static_cast<std::size_t>(read);
  }
  return bytes;
}

// Never waits: a pipe that nobody writes to is opened too, and then refused.
std::optional<std::string> ReadFile(const char* path, std::size_t limit, Findings& findings) {
  const int file = ::open(path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
  if (file < 0) {
    Report(findings, SheetCode::kFileCannotBeOpened, {ReasonOf(errno)});
    return std::nullopt;
  }
  std::optional<std::string> bytes = ReadAll(file, limit, findings);
  ::close(file);
  return bytes;
}

ReaderAnswer Read(bool is_sheet, const char* path) {
  ReaderAnswer answer;
  const std::size_t limit = is_sheet ? kMaxSheetFile : kMaxPdfFile;
  std::optional<std::string> bytes = ReadFile(path, limit, answer.findings);
  if (!bytes) return answer;
  if (!is_sheet) {
    answer.content = OpenPdf(*bytes, answer.findings);
    return answer;
  }
  const std::optional<Workbook> workbook = OpenSheet(*bytes, answer.findings);
  bytes.reset();
  if (workbook) answer.content = WriteWorkbook(*workbook);
  return answer;
}

bool Write(std::string_view text) {
  while (!text.empty()) {
    const ssize_t written = ::write(STDOUT_FILENO, text.data(), text.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return false;
    text.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

int Stopped(Label why) {
  ReaderAnswer answer;
  Report(answer.findings, SheetCode::kReaderStopped, {std::move(why)});
  Write(WriteReaderText(answer));
  return 1;
}

int Run(bool is_sheet, const char* path) {
  try {
    const ReaderAnswer answer = Read(is_sheet, path);
    return Write(WriteReaderText(answer)) && answer.content ? 0 : 1;
  } catch (const std::bad_alloc&) {
    return Stopped({"ใช้หน่วยความจำเกินที่กำหนด", "it needs too much memory"});
  } catch (const std::exception&) {
    return Stopped({"พบข้อผิดพลาดที่ไม่ได้คาดไว้", "of an error that was not foreseen"});
  }
}

}  // namespace
}  // namespace radap

int main(int argc, char** argv) {
  const std::string_view kind = argc == 3 ? argv[1] : "";
  if (kind != "sheet" && kind != "pdf") {
    std::fputs("radap-reader sheet|pdf FILE\n", stderr);
    return 2;
  }
  if (!radap::SetLimits()) {
    std::perror("radap-reader");
    return 2;
  }
  return radap::Run(kind == "sheet", argv[2]);
}
