#include "engine/batch/stream/failure.h"

#include <cstring>

namespace radap::batch {
namespace {

std::string Named(const std::string& path, const std::string& dash) {
  return path.empty() || path == "-" ? dash : path;
}

}  // namespace

std::string CauseOf(int error) {
  return std::strerror(error);  // NOLINT(concurrency-mt-unsafe)
}

Failure CannotRead(const std::string& path, int error) {
  const std::string name = Named(path, "stdin");
  const std::string cause = CauseOf(error);
  return {BatchEnd::kCannotRead,
          {"อ่าน “" + name + "” ไม่ได้ (" + cause + "): ตรวจชื่อและสิทธิ์อ่าน",
           "cannot read `" + name + "` (" + cause + "): check its name and the right to read it"}};
}

Failure InputChanged(const std::string& path) {
  const std::string name = Named(path, "stdin");
  return {BatchEnd::kCannotRead,
          {"“" + name + "” เปลี่ยนไประหว่างที่อ่าน จึงไม่มีผลที่ครบถ้วน: รอให้เขียนเสร็จแล้วสั่งใหม่",
           "`" + name +
               "` changed while it was read, so the output is not whole: wait until nobody writes "
               "to it and run again"}};
}

Failure CannotWrite(const std::string& path, int error) {
  const std::string name = Named(path, "stdout");
  const std::string cause = CauseOf(error);
  return {BatchEnd::kCannotWrite,
          {"เขียน “" + name + "” ไม่ได้ (" + cause + "): ตรวจที่ว่าง สิทธิ์ของโฟลเดอร์ หรือปลายทางที่ปิดไปแล้ว",
           "cannot write `" + name + "` (" + cause +
               "): is the disk full, may you write there, is the output closed?"}};
}

}  // namespace radap::batch
