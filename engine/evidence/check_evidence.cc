#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <map>
#include <system_error>
#include <utility>

#include "engine/dossier/quote.h"
#include "engine/evidence/check_name.h"
#include "engine/evidence/codes.h"
#include "engine/evidence/entries.h"
#include "engine/evidence/evidence.h"
#include "engine/evidence/file_type.h"
#include "engine/evidence/folder.h"
#include "engine/evidence/hash_file.h"
#include "engine/evidence/shared_files.h"

namespace radap {
namespace {

Label ReasonOf(int error) { return Same(std::generic_category().message(error)); }

Label KindOf(mode_t mode) {
  if (S_ISDIR(mode)) return {"โฟลเดอร์", "a folder"};
  if (S_ISFIFO(mode)) return {"ท่อส่งข้อมูล (pipe)", "a pipe"};
  if (S_ISSOCK(mode)) return {"ซ็อกเก็ต (socket)", "a socket"};
  return {"อุปกรณ์", "a device"};
}

// One run over all names. Each file is read once, however many names lead to it.
class EvidenceCheck {
 public:
  EvidenceCheck(Folder& folder, Findings& findings) : folder_(folder), findings_(findings) {}

  EvidenceFile Check(const Evidence& evidence, const std::string& path);
  bool AreTypesRead() const { return types_.IsReady(); }

 private:
  struct Content {
    FileHash hash;
    std::string type;
  };

  void Report(FindingCode code, const std::string& path, std::vector<Label> args) {
    findings_.push_back(MakeFinding(code, path, std::move(args)));
  }
  void ReportUnopened(const EvidenceFile& file, int error);
  void ReportForm(const EvidenceFile& file, const FoundFile& found);
  void Read(EvidenceFile& file, const FoundFile& found);
  void Judge(const EvidenceFile& file, const std::string& noted);

  Folder& folder_;
  Findings& findings_;
  TypeReader types_;
  std::map<std::pair<dev_t, ino_t>, Content> contents_;
};

EvidenceFile EvidenceCheck::Check(const Evidence& evidence, const std::string& path) {
  EvidenceFile file;
  file.path = path;
  file.file = evidence.file;
  if (std::optional<Finding> wrong = CheckName(evidence.file, path)) {
    findings_.push_back(std::move(*wrong));
    return file;
  }
  const FoundFile found = folder_.Find(evidence.file);
  if (!found.opened.file.IsOpen()) {
    ReportUnopened(file, found.opened.error);
    return file;
  }
  file.is_found = true;
  ReportForm(file, found);
  Read(file, found);
  Judge(file, evidence.sha256);
  return file;
}

void EvidenceCheck::ReportUnopened(const EvidenceFile& file, int error) {
  const Label name = Quoted(file.file);
  if (error == ENOENT || error == ENOTDIR) {
    Report(EvidenceCode::kEvidenceMissing, file.path, {name});
  } else if (error == EXDEV || error == ELOOP) {
    Report(EvidenceCode::kEvidenceLinkOut, file.path, {name});
  } else {
    Report(EvidenceCode::kEvidenceUnreadable, file.path, {name, ReasonOf(error)});
  }
}

void EvidenceCheck::ReportForm(const EvidenceFile& file, const FoundFile& found) {
  if (found.forms > 1) {
    Report(EvidenceCode::kEvidenceSeveralForms, file.path,
           {Quoted(file.file), Same(std::to_string(found.forms))});
  } else if (found.name != file.file) {
    Report(EvidenceCode::kEvidenceNameForm, file.path, {Quoted(file.file)});
  }
}

void EvidenceCheck::Read(EvidenceFile& file, const FoundFile& found) {
  struct stat looked = {};
  if (fstat(found.opened.file.number(), &looked) != 0) {
    return Report(EvidenceCode::kEvidenceUnreadable, file.path,
                  {Quoted(file.file), ReasonOf(errno)});
  }
  if (!S_ISREG(looked.st_mode)) {
    return Report(EvidenceCode::kEvidenceNotRegular, file.path,
                  {Quoted(file.file), KindOf(looked.st_mode)});
  }
  file.bytes = static_cast<std::uint64_t>(looked.st_size);
  const auto [place, is_new] = contents_.try_emplace({looked.st_dev, looked.st_ino});
  Content& content = place->second;
  if (is_new) {
    const Opened opened = folder_.OpenToRead(found.name);
    struct stat status = {};
    if (!opened.file.IsOpen() || fstat(opened.file.number(), &status) != 0) {
      content.hash.error = opened.file.IsOpen() ? errno : opened.error;
    } else if (status.st_dev != looked.st_dev || status.st_ino != looked.st_ino) {
      content.hash.error = ESTALE;  // put in its place since we looked
    } else {
      content.hash = HashFile(opened.file.number(), file.bytes);
      content.type = types_.TypeOf(opened.file.number());
    }
  }
  if (content.hash.error != 0) {
    return Report(EvidenceCode::kEvidenceUnreadable, file.path,
                  {Quoted(file.file), ReasonOf(content.hash.error)});
  }
  file.bytes = content.hash.bytes;
  file.sha256 = content.hash.sha256;
  file.type = content.type;
}

// What was read against what the dossier says of it.
void EvidenceCheck::Judge(const EvidenceFile& file, const std::string& noted) {
  if (file.sha256.empty()) return;
  const Label name = Quoted(file.file);
  if (!noted.empty() && noted != file.sha256) {
    Report(EvidenceCode::kEvidenceChanged, file.path,
           {name, Same(noted.substr(0, 12)), Same(file.sha256.substr(0, 12))});
  }
  const bool is_empty = file.bytes == 0;
  if (is_empty) Report(EvidenceCode::kEvidenceFileEmpty, file.path, {name});
  switch (JudgeType(file.file, is_empty ? std::string_view() : std::string_view(file.type))) {
    case TypeVerdict::kFits:
      break;
    case TypeVerdict::kDiffers:
      return Report(EvidenceCode::kEvidenceTypeDiffers, file.path, {name, Quoted(file.type)});
    case TypeVerdict::kProgram:
      return Report(EvidenceCode::kEvidenceProgram, file.path, {name, Quoted(file.type)});
  }
}

// One finding instead of one for each, if no file at all is there: then it is rather the wrong folder.
void JoinMissing(const std::vector<EvidenceFile>& files, const std::string& folder,
                 Findings& findings, std::size_t first) {
  const auto is_missing = [](const Finding& finding) {
    return finding.code == EvidenceCode::kEvidenceMissing;
  };
  for (const EvidenceFile& file : files) {
    if (file.is_found) return;
  }
  const auto begin = findings.begin() + static_cast<std::ptrdiff_t>(first);
  const auto missing = std::count_if(begin, findings.end(), is_missing);
  if (missing < 2) return;
  findings.erase(std::remove_if(begin, findings.end(), is_missing), findings.end());
  findings.push_back(MakeFinding(EvidenceCode::kEvidenceNoneFound, "/answers",
                                 {Same(std::to_string(missing)), Quoted(folder)}));
}

}  // namespace

std::vector<EvidenceFile> CheckEvidence(const Dossier& dossier, const std::string& folder,
                                        Findings& findings) {
  std::vector<EvidenceFile> files;
  Folder open_folder(folder);
  if (!open_folder.IsOpen()) {
    findings.push_back(MakeFinding(EvidenceCode::kEvidenceFolder, "",
                                   {Quoted(folder), ReasonOf(open_folder.error())}));
    return files;
  }
  const std::size_t first = findings.size();
  EvidenceCheck check(open_folder, findings);
  std::vector<std::string> issues;  // of each of `files`
  ForEachEvidence(dossier,
                  [&](const Evidence& evidence, const std::string& path, const std::string& issue) {
                    if (evidence.file.empty()) return;  // a link alone
                    files.push_back(check.Check(evidence, path));
                    issues.push_back(issue);
                  });
  if (!check.AreTypesRead() && !files.empty()) {
    findings.push_back(MakeFinding(EvidenceCode::kEvidenceTypesUnread, ""));
  }
  JoinMissing(files, folder, findings, first);
  ReportSharedFiles(files, issues, findings);
  return files;
}

}  // namespace radap
