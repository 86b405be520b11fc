#include "engine/store/errors.h"

#include <sqlite3.h>

#include <cerrno>
#include <string>

namespace radap::store {
namespace {

// What to do.
Label AdviceOn(ErrorKind kind) {
  switch (kind) {
    case ErrorKind::kNotThere:
      return {"ตรวจชื่อแฟ้มที่ --store หรือสร้างด้วย radap store add",
              "check the name given to --store, or make one with radap store add"};
    case ErrorKind::kNotAStore:
      return {"ระบุแฟ้มอื่นที่ --store แฟ้มนี้ไม่ถูกแก้ไข",
              "give another file to --store; this one was not touched"};
    case ErrorKind::kNewer:
      return {"ใช้ radap รุ่นที่ใหม่กว่านี้ แฟ้มนี้ไม่ถูกแก้ไข", "use a newer radap; the file was not touched"};
    case ErrorKind::kDamaged:
      return {"แฟ้มนี้ไม่ถูกแก้ไข ให้เก็บไว้ แล้วใช้สำเนาสำรองล่าสุด (radap store backup)",
              "nothing was written; keep the file and use the latest backup (radap store backup)"};
    case ErrorKind::kBusy:
      return {"โปรแกรมอื่นกำลังเขียนอยู่ ลองอีกครั้งเมื่อโปรแกรมนั้นจบ",
              "another program is writing to it: try again when that has ended"};
    case ErrorKind::kFull:
      return {"เพิ่มที่ว่างในดิสก์แล้วสั่งอีกครั้ง ระเบียนที่บันทึกแล้วยังอยู่ครบ",
              "make room and give the same command again; what was stored before is all there"};
    case ErrorKind::kCannotWrite:
      return {"ตรวจสิทธิ์ของแฟ้มและโฟลเดอร์ (ต้องอ่านและเขียนได้ทั้งสอง) และดิสก์",
              "check the permissions of the file and of its folder (both must be readable and "
              "writable) and the disk"};
    case ErrorKind::kRefused:
      break;
  }
  return {};
}

Label WhatOf(ErrorKind kind) {
  switch (kind) {
    case ErrorKind::kBusy:
      return {"ถูกใช้อยู่นานเกินหนึ่งนาที", "has been in use for more than a minute"};
    case ErrorKind::kFull:
      return {"บันทึกไม่ได้ ดิสก์เต็ม", "cannot grow: the disk is full"};
    case ErrorKind::kCannotWrite:
      return {"อ่านหรือเขียนไม่ได้", "cannot be read or written"};
    case ErrorKind::kRefused:
      return {"ไม่รับระเบียนนี้", "does not take this record"};
    default:
      return {"เสียหาย", "is damaged"};
  }
}

}  // namespace

StoreError Fault(ErrorKind kind, const std::string& path, const Label& what) {
  const Label advice = AdviceOn(kind);
  Label message = {path + ": " + what.th, path + ": " + what.en};
  if (!advice.en.empty()) {
    message.th += " — " + advice.th;
    message.en += " — " + advice.en;
  }
  return {kind, std::move(message)};
}

ErrorKind KindOf(int sqlite_code, int system_error) {
  const bool no_room = system_error == ENOSPC || system_error == EDQUOT;
  switch (sqlite_code & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
    case SQLITE_PROTOCOL:
      return ErrorKind::kBusy;
    case SQLITE_FULL:
      return ErrorKind::kFull;
    case SQLITE_IOERR:
      if (sqlite_code == SQLITE_IOERR_SHORT_READ || sqlite_code == SQLITE_IOERR_CORRUPTFS) {
        return ErrorKind::kDamaged;
      }
      return no_room ? ErrorKind::kFull : ErrorKind::kCannotWrite;
    case SQLITE_CANTOPEN:
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_AUTH:
    case SQLITE_NOMEM:
      return no_room ? ErrorKind::kFull : ErrorKind::kCannotWrite;
    case SQLITE_CONSTRAINT:
    case SQLITE_TOOBIG:
      return ErrorKind::kRefused;
    default:
      return ErrorKind::kDamaged;
  }
}

StoreError FaultOf(sqlite3* database, int sqlite_code, const std::string& path) {
  const ErrorKind kind = KindOf(sqlite_code, sqlite3_system_errno(database));
  const std::string detail = std::string(" (SQLite: ") + sqlite3_errmsg(database) + ")";
  Label what = WhatOf(kind);
  what.th += detail;
  what.en += detail;
  return Fault(kind, path, what);
}

}  // namespace radap::store
