# How every file of the project is compiled. System libraries come as imported targets, which CMake
# passes with -isystem, so the warnings below reach own code only.

find_program(RADAP_CCACHE ccache)
if(RADAP_CCACHE)
  # Without the sloppiness ccache keeps nothing that uses a precompiled header.
  set(CMAKE_CXX_COMPILER_LAUNCHER
      "${CMAKE_COMMAND}" -E env CCACHE_SLOPPINESS=pch_defines,time_macros "${RADAP_CCACHE}")
endif()
if(RADAP_PRECOMPILE)
  # Times in it would make ccache miss.
  add_compile_options("SHELL:-Xclang -fno-pch-timestamp" -fpch-instantiate-templates)
endif()

add_compile_options(-Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Werror)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
  # GCC 12 reports `"literal" + std::string` inside its own library headers (GCC bug 105651).
  add_compile_options(-Wno-restrict)
endif()

if(RADAP_SANITIZE)
  add_compile_options(-fsanitize=address,undefined -fno-sanitize-recover=all
                      -fno-omit-frame-pointer)
  add_link_options(-fsanitize=address,undefined)
  if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    # Its flow analysis does not see through sanitizer checks; the release build keeps this warning.
    add_compile_options(-Wno-maybe-uninitialized)
  endif()
endif()

if(RADAP_FUZZ)
  if(NOT CMAKE_CXX_COMPILER_ID STREQUAL "Clang")
    message(FATAL_ERROR "RADAP_FUZZ needs clang (libFuzzer): cmake --preset test")
  endif()
  # What fuzzer-no-link asks for, less the calls at each comparison: with those tests take twice as long.
  add_compile_options(-fsanitize-coverage=inline-8bit-counters,pc-table)
endif()
