#!/usr/bin/env python3
"""cmake/embed_packs.cmake embeds packs byte for byte, ordered by file.

Embeds planted packs (Thai, over 64 KB, empty, every byte value), compiles the result with
rules/packs/embedded.h and compares what the program prints with the files.
"""
import pathlib
import subprocess
import sys
import tempfile

REPOSITORY = pathlib.Path(__file__).resolve().parents[2]

PACKS = {
    "criteria/empty/pack.radap": b"",
    "criteria/every-byte/pack.radap": bytes(range(256)) + b'\\n"\\0)"\r\n??/;[\n',
    "criteria/large/pack.radap": "ระดับ ๒๕๖๗; \"น้ำ\"\n".encode() * 3000,
    "criteria/two-files/a.radap": "ก".encode(),
    "criteria/two-files/b.radap": b"b\n",
    "criteria/two-files/from-large.map": "# ไม่มี\n".encode(),
}

PRINT_ALL = """
#include <cstdio>
#include "rules/packs/embedded.h"
int main() {
  for (const radap::EmbeddedPack& pack : radap::EmbeddedPacks()) {
    for (std::string_view part : {pack.id, pack.file, pack.text}) {
      std::printf("%zu ", part.size());
      std::fwrite(part.data(), 1, part.size(), stdout);
      std::printf("\\n");
    }
  }
}
"""


def expected(packs):
    output = b""
    for path, text in sorted(packs.items()):
        for part in (path.split("/")[1].encode(), path.encode(), text):
            output += b"%d %s\n" % (len(part), part)
    return output


def embed(folder, packs):
    """What the program prints after `packs` went through the generator and the compiler."""
    for path, text in packs.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(text)
    generated, program = folder / "embedded_packs.cc", folder / "print_all"
    (folder / "print_all.cc").write_text(PRINT_ALL, encoding="utf-8")
    subprocess.run(["cmake", f"-DROOT={folder}", f"-DOUTPUT={generated}",
                    f"-DPACKS={';'.join(sorted(packs))}",
                    "-P", REPOSITORY / "cmake/embed_packs.cmake"], check=True)
    subprocess.run(["g++", "-std=c++20", "-Wall", "-Wextra", "-Wpedantic", "-Wconversion", "-Werror",
                    f"-I{REPOSITORY}", generated, folder / "print_all.cc", "-o", program], check=True)
    return subprocess.run([program], check=True, capture_output=True).stdout


def main():
    failed = False
    for name, packs in (("packs", PACKS), ("no packs", {})):
        with tempfile.TemporaryDirectory() as folder:
            if embed(pathlib.Path(folder), packs) != expected(packs):
                print(f"cmake/embed_packs.cmake:1: {name}: embedded bytes differ from the files\n"
                      "    mend: every byte of a file must become one element of its array")
                failed = True
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
