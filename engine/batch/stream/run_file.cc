#include "engine/batch/stream/run_file.h"

#include <filesystem>
#include <nlohmann/json.hpp>

namespace radap::batch {

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

}  // namespace radap::batch
