# The kinds of target in this project. Every function globs with CONFIGURE_DEPENDS: a new .cc file
# is picked up by the next build. Includes start at the repository root: "rules/base/exact.h".

# radap_precompiled(name [OPTIONS option...] [HEADERS header... DEPS target...]): cmake/standard_headers.h and further
# headers, compiled with these options, for targets that are compiled with the same.
function(radap_precompiled name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "OPTIONS;HEADERS;DEPS")
  set(source "${PROJECT_BINARY_DIR}/generated/${name}.cc")
  file(CONFIGURE OUTPUT "${source}" CONTENT "// Only there to have a target.\n")
  add_library(${name} OBJECT "${source}")
  target_compile_options(${name} PRIVATE ${arg_OPTIONS})
  target_link_libraries(${name} PRIVATE ${arg_DEPS})
  target_precompile_headers(
    ${name} PRIVATE "${PROJECT_SOURCE_DIR}/cmake/standard_headers.h" ${arg_HEADERS})
endfunction()
if(RADAP_PRECOMPILE)
  radap_precompiled(radap_standard)
  radap_precompiled(radap_standard_hot OPTIONS ${RADAP_HOT_OPTIONS})
  if(RADAP_TESTS)
    radap_precompiled(radap_standard_tests HEADERS <gtest/gtest.h> DEPS GTest::gtest)
  endif()
endif()

# radap_library(name dir [HOT] [SOURCES file...] [EXCLUDE regex] [DEPS target...] [PRIVATE_DEPS target...])
# A static library of dir/*.cc, plus SOURCES, less the files that match EXCLUDE. HOT: what tests and fuzzers run
# most, compiled with RADAP_HOT_OPTIONS. While a folder has no .cc, its target only passes on its DEPS.
function(radap_library name dir)
  cmake_parse_arguments(PARSE_ARGV 2 arg "HOT" "EXCLUDE" "SOURCES;DEPS;PRIVATE_DEPS")
  file(GLOB sources CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/${dir}/*.cc")
  if(arg_EXCLUDE)
    list(FILTER sources EXCLUDE REGEX "${arg_EXCLUDE}")
  endif()
  list(APPEND sources ${arg_SOURCES})
  if(sources)
    add_library(${name} STATIC ${sources})
    target_include_directories(${name} PUBLIC "${PROJECT_SOURCE_DIR}")
    target_link_libraries(${name} PUBLIC ${arg_DEPS} PRIVATE ${arg_PRIVATE_DEPS})
    set(precompiled radap_standard)
    if(arg_HOT AND RADAP_HOT_OPTIONS)
      target_compile_options(${name} PRIVATE ${RADAP_HOT_OPTIONS})
      set(precompiled radap_standard_hot)
    endif()
    if(RADAP_PRECOMPILE)
      target_precompile_headers(${name} REUSE_FROM ${precompiled})
    endif()
  else()
    add_library(${name} INTERFACE)
    target_include_directories(${name} INTERFACE "${PROJECT_SOURCE_DIR}")
    target_link_libraries(${name} INTERFACE ${arg_DEPS})
  endif()
endfunction()

# radap_executable(name dir DEPS target...): one program of all dir/*.cc; nothing while there is none.
function(radap_executable name dir)
  cmake_parse_arguments(PARSE_ARGV 2 arg "" "" "DEPS")
  file(GLOB sources CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/${dir}/*.cc")
  if(NOT sources)
    message(STATUS "${dir} has no .cc file: ${name} is left out")
    return()
  endif()
  add_executable(${name} ${sources})
  target_include_directories(${name} PRIVATE "${PROJECT_SOURCE_DIR}")
  target_link_libraries(${name} PRIVATE ${arg_DEPS})
endfunction()

# radap_benchmarks(dir DEPS target...): each dir/NAME.cc is a program NAME.
function(radap_benchmarks dir)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "DEPS")
  file(GLOB sources CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/${dir}/*.cc")
  foreach(source IN LISTS sources)
    cmake_path(GET source STEM name)
    add_executable(${name} ${source})
    target_link_libraries(${name} PRIVATE ${arg_DEPS})
    target_compile_definitions(${name} PRIVATE RADAP_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
  endforeach()
endfunction()

# radap_embed_packs(out): sets `out` to a generated source that holds criteria/*/*.radap and *.map and
# defines what rules/packs/embedded.h declares. Made again when a pack is added, changed or removed.
function(radap_embed_packs out)
  file(GLOB packs CONFIGURE_DEPENDS RELATIVE "${PROJECT_SOURCE_DIR}"
       "${PROJECT_SOURCE_DIR}/criteria/*/*.radap" "${PROJECT_SOURCE_DIR}/criteria/*/*.map")
  set(script "${PROJECT_SOURCE_DIR}/cmake/embed_packs.cmake")
  set(generated "${PROJECT_BINARY_DIR}/generated/embedded_packs.cc")
  list(TRANSFORM packs PREPEND "${PROJECT_SOURCE_DIR}/" OUTPUT_VARIABLE pack_paths)
  add_custom_command(
    OUTPUT "${generated}"
    COMMAND "${CMAKE_COMMAND}" "-DROOT=${PROJECT_SOURCE_DIR}" "-DOUTPUT=${generated}"
            "-DPACKS=${packs}" -P "${script}"
    DEPENDS ${pack_paths} "${script}"
    COMMENT "Embedding criteria/*/*.radap"
    VERBATIM)
  set(${out} "${generated}" PARENT_SCOPE)
endfunction()

# radap_embed_text(out dir file): sets `out` to a generated source that holds dir/file, byte for byte, as
# `std::string_view radap::NAME()`, NAME being the file's name in capitals at word starts: schema.sql -> SchemaSql.
# Declared by hand where it is used.
function(radap_embed_text out dir file)
  string(REGEX REPLACE "[^a-z0-9]" ";" words "${file}")
  set(name "")
  foreach(word IN LISTS words)
    string(SUBSTRING "${word}" 0 1 first)
    string(TOUPPER "${first}" first)
    string(SUBSTRING "${word}" 1 -1 rest)
    string(APPEND name "${first}${rest}")
  endforeach()
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/${dir}/${file}")
  file(READ "${PROJECT_SOURCE_DIR}/${dir}/${file}" text)
  set(source "${PROJECT_BINARY_DIR}/generated/${name}.cc")
  file(CONFIGURE OUTPUT "${source}" @ONLY NEWLINE_STYLE UNIX CONTENT [==[
#include <string_view>
namespace radap {
std::string_view @name@();
std::string_view @name@() {
  return R"embedded(@text@)embedded";
}
}  // namespace radap
]==])
  set(${out} "${source}" PARENT_SCOPE)
endfunction()

# radap_compile_packs(out program): sets `out` to a source generated by the target `program` (tools/compile_packs),
# which holds the built-in packs as programs.
function(radap_compile_packs out program)
  set(generated "${PROJECT_BINARY_DIR}/generated/compiled_packs.cc")
  add_custom_command(
    OUTPUT "${generated}"
    COMMAND ${program} "${generated}"
    DEPENDS ${program}
    COMMENT "Compiling criteria/*/*.radap"
    VERBATIM)
  set(${out} "${generated}" PARENT_SCOPE)
endfunction()

# radap_fuzz_targets(DEPS target...): each tests/fuzz/NAME_fuzz.cc is a libFuzzer program NAME_fuzz.
function(radap_fuzz_targets)
  cmake_parse_arguments(PARSE_ARGV 0 arg "" "" "DEPS")
  file(GLOB sources CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/tests/fuzz/*_fuzz.cc")
  foreach(source IN LISTS sources)
    cmake_path(GET source STEM name)
    add_executable(${name} ${source})
    target_link_libraries(${name} PRIVATE ${arg_DEPS})
    target_link_options(${name} PRIVATE -fsanitize=fuzzer)
  endforeach()
endfunction()

# radap_gtest_folders(APART folder... DEPS target...): each folder tests/NAME with a *_test.cc somewhere in it
# is one program radap_NAME_test of all .cc files in it, and one ctest test run in the repository root. Folders
# set APART (engine/form) are programs of their own (radap_engine_form_test).
# The program finds the repository in RADAP_SOURCE_DIR (macro) and radap in RADAP_BIN (environment).
function(radap_gtest_folders)
  cmake_parse_arguments(PARSE_ARGV 0 arg "" "" "APART;DEPS")
  set(tests_dir "${PROJECT_SOURCE_DIR}/tests")
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS RELATIVE "${tests_dir}" "${tests_dir}/*.cc")
  foreach(folder IN LISTS arg_APART)
    set(own ${sources})
    list(FILTER own INCLUDE REGEX "^${folder}/")
    list(FILTER sources EXCLUDE REGEX "^${folder}/")
    list(TRANSFORM own PREPEND "${tests_dir}/")
    string(REPLACE "/" "_" name "${folder}")
    if(own)
      radap_gtest(radap_${name}_test SOURCES ${own} DEPS ${arg_DEPS})
    endif()
  endforeach()
  list(FILTER sources EXCLUDE REGEX "^engine/[^/]+\\.cc$")  # radap_engine_testing
  set(folders ${sources})
  list(FILTER folders INCLUDE REGEX "^[^/]+/.*_test\\.cc$")
  list(TRANSFORM folders REPLACE "/.*" "")
  list(REMOVE_DUPLICATES folders)
  list(REMOVE_ITEM folders fuzz layout)
  foreach(folder IN LISTS folders)
    set(own ${sources})
    if(folder STREQUAL "reference")
      list(FILTER own INCLUDE REGEX "^reference/.*_test\\.cc$")  # the rest is radap_reference
    else()
      list(FILTER own INCLUDE REGEX "^${folder}/")
    endif()
    list(TRANSFORM own PREPEND "${tests_dir}/")
    radap_gtest(radap_${folder}_test SOURCES ${own} DEPS ${arg_DEPS})
  endforeach()
endfunction()

function(radap_gtest name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;DEPS")
  add_executable(${name} ${arg_SOURCES})
  target_link_libraries(${name} PRIVATE ${arg_DEPS})
  if(RADAP_PRECOMPILE)
    target_precompile_headers(${name} REUSE_FROM radap_standard_tests)
  else()
    target_precompile_headers(${name} PRIVATE <gtest/gtest.h>)  # a second less for each file
  endif()
  target_compile_definitions(${name} PRIVATE RADAP_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
  if(TARGET radap)
    add_dependencies(${name} radap)
  endif()
  add_test(NAME ${name} COMMAND ${name} WORKING_DIRECTORY "${PROJECT_SOURCE_DIR}")
  set_tests_properties(${name} PROPERTIES
    TIMEOUT 800
    LABELS gtest
    ENVIRONMENT "RADAP_BIN=${PROJECT_BINARY_DIR}/radap;UBSAN_OPTIONS=print_stacktrace=1")
endfunction()

# radap_python_tests(): each tests/**/*_test.py is a ctest test named after it, run in the repository
# root; it finds radap in RADAP_BIN (environment).
function(radap_python_tests)
  file(GLOB_RECURSE scripts CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/tests/*_test.py")
  foreach(script IN LISTS scripts)
    cmake_path(GET script STEM name)
    add_test(NAME ${name} COMMAND "${Python3_EXECUTABLE}" -B "${script}"
             WORKING_DIRECTORY "${PROJECT_SOURCE_DIR}")
    set_tests_properties(${name} PROPERTIES
      TIMEOUT 300 LABELS python ENVIRONMENT "RADAP_BIN=${PROJECT_BINARY_DIR}/radap")
  endforeach()
endfunction()

# radap_layout_tests(): each script tests/layout/*.py and *.sh is a ctest test; one that has a
# --self-test mode (it must fail on a planted violation) is a second test in that mode.
function(radap_layout_tests)
  file(GLOB scripts CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/tests/layout/*.py"
       "${PROJECT_SOURCE_DIR}/tests/layout/*.sh")
  foreach(script IN LISTS scripts)
    cmake_path(GET script STEM name)
    cmake_path(GET script EXTENSION extension)
    if(extension STREQUAL ".py")
      set(runner "${Python3_EXECUTABLE}" -B)
    else()
      set(runner bash)
    endif()
    add_test(NAME ${name} COMMAND ${runner} "${script}" WORKING_DIRECTORY "${PROJECT_SOURCE_DIR}")
    set_tests_properties(${name} PROPERTIES LABELS layout TIMEOUT 300)
    file(STRINGS "${script}" self_test REGEX "--self-test")
    if(self_test)
      add_test(NAME ${name}_self_test COMMAND ${runner} "${script}" --self-test
               WORKING_DIRECTORY "${PROJECT_SOURCE_DIR}")
      set_tests_properties(${name}_self_test PROPERTIES LABELS layout TIMEOUT 300)
    endif()
  endforeach()
endfunction()
