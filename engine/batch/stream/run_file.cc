#include "engine/batch/stream/run_file.h"

#include <filesystem>
#include <nlohmann/json.hpp>

#include "engine/batch/stream/read_bytes.h"

namespace radap::batch {
namespace {

std::string RowsLine(const struct stat& out) {
  return "{\"rows\":\"" + std::to_string(out.st_size) + " bytes of " +
         std::to_string(ChangedAt(out)) + "\"}\n";
}

}  // namespace

std::string RunFileOf(const BatchOptions& options, const Input& input) {
  using Json = nlohmann::ordered_json;
  std::error_code error;
  const std::filesystem::path path = std::filesystem::canonical(options.input, error);
  const std::string shard =
      std::to_string(options.shard.index) + "/" + std::to_string(options.shard.of);
  const Json json{{"run", options.identity},
                  {"input", options.input == "-" || error ? options.input : path.native()},
                  {"is", input.Identity()},
                  {"shard", shard}};
  return json.dump(-1, ' ', false, Json::error_handler_t::replace) +
         "\n";  // a path may be anything
}

std::string InputFileOf(const std::string& run, const struct stat& out) {
  return run + RowsLine(out);
}

std::optional<std::string> OtherInput(std::string_view input_file, const std::string& run,
                                      const struct stat& out) {
  using Json = nlohmann::json;
  if (!input_file.ends_with(RowsLine(out))) return std::nullopt;
  const Json then = Json::parse(input_file.substr(0, input_file.find('\n')), nullptr, false);
  const Json now = Json::parse(run, nullptr, false);
  const auto text = [](const Json& json, const char* key) {
    const auto found = json.find(key);  // end, where it is no object
    return found != json.end() && found->is_string() ? found->get<std::string>() : "";
  };
  if (text(then, "input") == text(now, "input") && text(then, "is") == text(now, "is")) {
    return std::nullopt;
  }
  return text(then, "input");
}

}  // namespace radap::batch
