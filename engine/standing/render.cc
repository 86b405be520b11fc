// The public functions of standing.h: one dispatch on the format each.
#include "engine/standing/render.h"

namespace radap::standing {

std::string Render(const Portrait& portrait, Format format, const ReportOptions& options) {
  switch (format) {
    case Format::kText:
      return PortraitText(portrait, options);
    case Format::kJson:
      return PortraitJson(portrait, options);
    case Format::kCsv:
      return PortraitCsv(portrait);
    case Format::kXlsx:
      return PortraitXlsx(portrait, options);
  }
  return "";
}

std::string Render(const RankingView& view, Format format, const ReportOptions& options) {
  switch (format) {
    case Format::kText:
      return RankingText(view, options);
    case Format::kJson:
      return RankingJson(view, options);
    case Format::kCsv:
      return RankingCsv(view);
    case Format::kXlsx:
      return RankingXlsx(view, options);
  }
  return "";
}

std::string Render(const ClaimsView& view, Format format, const ReportOptions& options) {
  switch (format) {
    case Format::kText:
      return ClaimsText(view, options);
    case Format::kJson:
      return ClaimsJson(view, options);
    case Format::kCsv:
      return ClaimsCsv(view);
    case Format::kXlsx:
      return ClaimsXlsx(view, options);
  }
  return "";
}

std::string Render(const ReadinessView& view, Format format, const ReportOptions& options) {
  switch (format) {
    case Format::kText:
      return ReadinessText(view, options);
    case Format::kJson:
      return ReadinessJson(view, options);
    case Format::kCsv:
      return ReadinessCsv(view);
    case Format::kXlsx:
      return ReadinessXlsx(view, options);
  }
  return "";
}

std::string Render(const HeatView& view, Format format, const ReportOptions& options) {
  switch (format) {
    case Format::kText:
      return HeatText(view, options);
    case Format::kJson:
      return HeatJson(view, options);
    case Format::kCsv:
      return HeatCsv(view);
    case Format::kXlsx:
      return HeatXlsx(view, options);
  }
  return "";
}

}  // namespace radap::standing
