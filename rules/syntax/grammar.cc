// Spirit X3 reads one line from left to right and never takes a step back once it has stored something:
// every choice is made on its first word, and what must follow is wrapped in Need, which ends the line
// with the place and the expectation. Words go straight into the statement's parts (Into) and expressions
// through an ExpressionBuilder. Recursion is bounded by the builder's depth limit.
#include "rules/syntax/grammar.h"

#include <algorithm>
#include <array>
#include <boost/spirit/home/x3.hpp>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "rules/base/date.h"
#include "rules/base/exact.h"
#include "rules/base/vocabulary.h"
#include "rules/syntax/expression_builder.h"

namespace radap::syntax {
namespace {

namespace x3 = boost::spirit::x3;
using ast::ExprKind;
using enum Expected;

constexpr auto kFunctions =
    std::to_array<std::string_view>({"mean", "sum", "min", "max", "count", "share", "weighted"});
constexpr auto kOtherReserved =
    std::to_array<std::string_view>({"and", "or", "not", "is", "contains", "starts", "where",
                                     "among", "known", "of", "by", "clamp", "round"});

template <typename Words>
bool IsAmong(const Words& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

struct BuilderTag {};

using Range = boost::iterator_range<const char*>;

std::string_view View(const Range& range) {
  return {range.begin(), static_cast<std::size_t>(range.size())};
}

// Need(expected)[parser]: the parser, or Failure. REQUIRES: the parser fails only on its first word.
template <typename Subject>
struct Needed : x3::unary_parser<Subject, Needed<Subject>> {
  using base_type = x3::unary_parser<Subject, Needed<Subject>>;
  static constexpr bool is_pass_through_unary = true;

  Needed(const Subject& wanted, Expected what) : base_type(wanted), expected(what) {}

  template <typename Iterator, typename Context, typename RuleContext, typename Attribute>
  bool parse(Iterator& first, const Iterator& last, const Context& context,
             RuleContext& rule_context, Attribute& attribute) const {
    if (this->subject.parse(first, last, context, rule_context, attribute)) return true;
    x3::skip_over(first, last, context);
    throw Failure{first, expected};
  }

  Expected expected;
};

struct Need {
  explicit Need(Expected what) : expected(what) {}
  template <typename Parser>
  auto operator[](const Parser& parser) const {
    return Needed<typename x3::extension::as_parser<Parser>::value_type>(x3::as_parser(parser),
                                                                         expected);
  }
  Expected expected;
};

// Words are rules and Keyword is a parser of its own, not expressions of Spirit: they stand in every
// statement, and a compiler copies and inlines all of an expression wherever it stands.

bool IsNameLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; }

// What may not follow a word directly: then it is another word, or none.
bool IsWrongLetter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || c == '_' ||
         static_cast<unsigned char>(c) >= 0x80;
}

struct Keyword : x3::parser<Keyword> {
  using attribute_type = x3::unused_type;
  static constexpr bool has_attribute = false;

  explicit Keyword(std::string_view text) : word(text) {}

  template <typename Iterator, typename Context, typename RuleContext, typename Attribute>
  bool parse(Iterator& first, const Iterator& last, const Context& context, RuleContext&,
             Attribute&) const {
    x3::skip_over(first, last, context);
    const std::string_view rest(first, static_cast<std::size_t>(last - first));
    if (!rest.starts_with(word)) return false;
    if (rest.size() > word.size()) {
      const char next = rest[word.size()];
      if (next == '-' || IsWrongLetter(next)) return false;
    }
    first += word.size();
    return true;
  }

  std::string_view word;
};

const x3::rule<struct Name, Range> name("name");
const x3::rule<struct Number, Range> number("number");
const x3::rule<struct SignedNumber, Range> signed_number("signed number");
const x3::rule<struct WholeNumber, Range> whole_number("whole number");
const x3::rule<struct ElementId, Range> id("id");
const x3::rule<struct Date, Range> date("date");
const x3::rule<struct Text, Range> text("text");  // with its quotes

const auto digit = x3::char_('0', '9');
const auto small = x3::char_('a', 'z');
const auto wrong_letter = x3::char_("A-Za-z0-9_") | ~x3::char_('\0', '\x7f');
const auto wrong_after_digits =
    wrong_letter | (x3::lit('.') >> !x3::lit('.')) | (x3::lit(',') >> digit);

// At most `length` digits, the first no 0 if there are more.
auto Natural(int length) { return '0' | (x3::char_('1', '9') >> x3::repeat(0, length - 1)[digit]); }
// Numbers are no longer than Exact reads, whole ones no longer than an int holds.
constexpr int kMaxDigits = Exact::kMaxDigits / 2;
const auto decimal = Natural(kMaxDigits) >> -('.' >> x3::repeat(1, kMaxDigits)[digit]) >>
                     !wrong_after_digits;

const auto name_def = x3::raw[x3::lexeme[small >> *(small | digit | '-') >> !wrong_letter]];
const auto number_def = x3::raw[x3::lexeme[decimal]];
const auto signed_number_def = x3::raw[x3::lexeme[-x3::lit('-') >> decimal]];
const auto whole_number_def = x3::raw[x3::lexeme[Natural(9) >> !wrong_after_digits]];
const auto id_def = x3::raw[x3::lexeme[+digit >> *('.' >> +digit) >> !wrong_after_digits]];
const auto date_def =
    x3::raw[x3::lexeme[+digit >> '-' >> +digit >> '-' >> +digit >> !wrong_letter]];
const auto text_def =
    x3::raw[x3::lexeme['"' >> *(('\\' >> x3::char_) | ~x3::char_("\"\\")) >> '"']];

BOOST_SPIRIT_DEFINE(name, number, signed_number, whole_number, id, date, text)

// A name that is no word of the language.
const auto IfFree = [](auto& context) {
  x3::_pass(context) = !IsReserved(View(x3::_attr(context)));
};
const auto free_name = name[IfFree];

const auto IfDayThatExists = [](auto& context) {
  x3::_pass(context) = ParseDate(View(x3::_attr(context))).has_value();
};
const auto real_date = date[IfDayThatExists];

const auto IfFieldKind = [](auto& context) {
  x3::_pass(context) = FindFieldKind(View(x3::_attr(context))).has_value();
};
const auto field_kind = name[IfFieldKind];

// Expressions. Do<&ExpressionBuilder::X> calls X, with the range if it takes one.

template <auto Member>
const auto Do = [](auto& context) {
  auto& builder = x3::get<BuilderTag>(context);
  if constexpr (std::is_invocable_v<decltype(Member), ExpressionBuilder&, std::string_view>) {
    (builder.*Member)(View(x3::_attr(context)));
  } else {
    (builder.*Member)();
  }
};

template <ExprKind kind>
const auto Join = [](auto& context) { x3::get<BuilderTag>(context).Combine(kind); };
template <ExprKind kind>
const auto Prefix = [](auto& context) { x3::get<BuilderTag>(context).ClosePrefix(kind); };
const auto IfFunction = [](auto& context) {
  x3::_pass(context) = IsAmong(kFunctions, View(x3::_attr(context)));
};

using Builder = ExpressionBuilder;
const x3::rule<struct ExpressionRule> expression("expression");
const x3::rule<struct NegationRule> negation("negation");
const x3::rule<struct ConditionRule> condition("condition");
const x3::rule<struct SumRule> sum("sum");
const x3::rule<struct ProductRule> product("product");
const x3::rule<struct SignedRule> signed_operand("signed operand");

const auto opening = x3::raw[x3::lit('(')][Do<&Builder::Open>];
const auto closing = x3::raw[x3::lit(')')];
const auto years = whole_number[Do<&Builder::SetYears>] >>
                   Need(kYear)[x3::raw[Keyword("years") | Keyword("year")][Do<&Builder::ExtendTo>]];
const auto before = x3::raw[Keyword("before")][Do<&Builder::ExtendTo>];

const auto weighted =
    x3::raw[Keyword("weighted") >> Need(kMeanOf)[Keyword("mean") | Keyword("sum")]];
const auto function =
    weighted[Do<&Builder::BeginAggregate>] | name[IfFunction][Do<&Builder::BeginAggregate>];
const auto collection = Need(kCollection)[free_name[Do<&Builder::SetCollection>]];
const auto members_condition = Need(kOpenParenthesis)[opening] >> Need(kExpression)[expression];
const auto among = Keyword("among") >> members_condition >>
                   Need(kCloseParenthesis)[closing[Do<&Builder::CloseAmong>]];
const auto where = Keyword("where") >> members_condition >>
                   Need(kCloseParenthesis)[closing[Do<&Builder::CloseWhere>]] >>
                   Need(kAmongFirst)[!Keyword("among")];
const auto members =
    -(Keyword("of") >> collection) >> -free_name[Do<&Builder::SetTest>] >> -among >> -where;
const auto aggregate =
    function >> Need(kOf)[Keyword("of")] >>
    -(Keyword("known") >> x3::eps[Do<&Builder::SetKnownOnly>]) >> collection >>
    ((Keyword("of") >> years >> (before | x3::eps[Do<&Builder::SetThroughNow>])) | members);

const auto argument = Need(kArgument)[expression] >> x3::eps[Do<&Builder::AddArgument>];
const auto callable = x3::raw[Keyword("clamp") | Keyword("round") |
                              ((Keyword("min") | Keyword("max")) >> &x3::lit('('))];
const auto call = callable[Do<&Builder::BeginCall>] >> Need(kOpenArguments)[opening] >> argument >>
                  *(',' >> argument) >> Need(kCloseArguments)[closing[Do<&Builder::CloseCall>]];

const auto level_of_fact = Need(kLevel)[name[Do<&Builder::SetLevel>]];
const auto property = free_name[Do<&Builder::PushName>] >> Need(kNoFunction)[!x3::lit('(')] >>
                      -((Keyword("of") >> Need(kYearCount)[years] >> Need(kBefore)[before]) |
                        (Keyword("at") >> level_of_fact));
// Behind a number, `count` can only be the unit.
const auto unit_of_number =
    free_name[Do<&Builder::SetUnit>] | x3::raw[Keyword("count")][Do<&Builder::SetUnit>];
const auto operand = (number[Do<&Builder::PushNumber>] >> -unit_of_number) |
                     text[Do<&Builder::PushText>] |
                     (opening >> Need(kExpression)[expression] >>
                      Need(kCloseParenthesis)[closing[Do<&Builder::CloseParenthesis>]]) |
                     call | aggregate | property;

// The right side of an operator that joins two operands.
template <ExprKind kind, typename Parser>
auto Right(const Parser& parser) {
  return Need(kExpression)[parser] >> x3::eps[Join<kind>];
}

const auto minus = x3::lexeme[x3::lit('-') >> !x3::lit('>')];
const auto signed_operand_def =
    (x3::raw[minus][Do<&Builder::Open>] >> Need(kExpression)[signed_operand] >>
     x3::eps[Prefix<ExprKind::kNegate>]) |
    operand;
const auto product_def = signed_operand >> *(('*' >> Right<ExprKind::kMultiply>(signed_operand)) |
                                             ('/' >> Right<ExprKind::kDivide>(signed_operand)));
const auto sum_def = product >> *(('+' >> Right<ExprKind::kAdd>(product)) |
                                  (minus >> Right<ExprKind::kSubtract>(product)));

const auto value_name = Need(kIsWhat)[name[Do<&Builder::AddName>]];
const auto is = Keyword("is") >> x3::eps[Do<&Builder::BeginIs>] >>
                -(Keyword("not") >> x3::eps[Do<&Builder::SetNegated>]) >>
                ((Keyword("one") >> Need(kOf)[Keyword("of")] >> value_name >>
                  *(',' >> value_name)) |
                 value_name);
const auto text_operand = Need(kText)[text[Do<&Builder::PushText>]];
const auto equal_sign = x3::lexeme[x3::lit('=') >> !x3::char_("=<>")];
const auto comparison =
    ("<=" >> Right<ExprKind::kLessOrEqual>(sum)) | (">=" >> Right<ExprKind::kGreaterOrEqual>(sum)) |
    ("<>" >> Right<ExprKind::kNotEqual>(sum)) | ('<' >> Right<ExprKind::kLess>(sum)) |
    ('>' >> Right<ExprKind::kGreater>(sum)) | (equal_sign >> Right<ExprKind::kEqual>(sum)) | is |
    (Keyword("contains") >> text_operand >> x3::eps[Join<ExprKind::kContains>]) |
    (Keyword("starts") >> Need(kWith)[Keyword("with")] >> text_operand >>
     x3::eps[Join<ExprKind::kStartsWith>]);
const auto condition_def = sum >> -comparison >> Need(kOneComparison)[!x3::char_("<>=")];

const auto negation_def = (x3::raw[Keyword("not")][Do<&Builder::Open>] >>
                           Need(kExpression)[negation] >> x3::eps[Prefix<ExprKind::kNot>]) |
                          condition;
const auto conjunction = negation >> *(Keyword("and") >> Right<ExprKind::kAnd>(negation));
const auto expression_def = conjunction >> *(Keyword("or") >> Right<ExprKind::kOr>(conjunction));

BOOST_SPIRIT_DEFINE(expression, negation, condition, sum, product, signed_operand)

// Statements. Each Read function takes one kind of line, behind its keyword if it has one.

struct Line {
  ExpressionBuilder builder;
  const char* next;
  const char* end;
  ast::Word keyword;
};

template <typename Grammar>
void Read(Line& line, const Grammar& grammar, Expected end = kEndOfLine) {
  const bool is_read = x3::phrase_parse(line.next, line.end,
                                        x3::with<BuilderTag>(line.builder)[grammar], x3::lit(' '));
  if (!is_read || line.next != line.end) throw Failure{line.next, end};
}

// The action that stores a word, a text between quotes (what it means), or one more word of a list.
class Into {
 public:
  Into(Line& line, ast::Word& target) : line_(line), word_(&target) {}
  Into(Line& line, std::optional<ast::Word>& target) : line_(line), part_(&target) {}
  Into(Line& line, std::vector<ast::Word>& target) : line_(line), list_(&target) {}

  Into AsText() const {
    Into copy = *this;
    copy.is_text_ = true;
    return copy;
  }

  template <typename Context>
  void operator()(Context& context) const {
    Store(View(x3::_attr(context)));
  }

 private:
  void Store(std::string_view range) const {
    ast::Word word = is_text_ ? line_.builder.TextOf(range) : line_.builder.WordOf(range);
    if (word_ != nullptr) {
      *word_ = std::move(word);
    } else if (part_ != nullptr) {
      *part_ = std::move(word);
    } else {
      list_->push_back(std::move(word));
    }
  }

  Line& line_;
  ast::Word* word_ = nullptr;
  std::optional<ast::Word>* part_ = nullptr;
  std::vector<ast::Word>* list_ = nullptr;
  bool is_text_ = false;
};

Into IntoText(Line& line, std::optional<ast::Word>& target) { return Into(line, target).AsText(); }

// Behind an expression: moves it out of the builder.
template <typename Target>
auto Take(Line& line, Target& target) {
  return x3::eps[([&line, &target](auto&) { target = line.builder.Take(); })];
}

template <typename Target>
auto Value(Line& line, Target& target) {
  return Need(kExpression)[expression] >> Take(line, target);
}

template <typename Target>
auto LastValue(Line& line, Target& target) {
  return Value(line, target) >> Need(kEndOfExpression)[x3::eoi];
}

auto Set(bool& flag, bool value) {
  return x3::eps[([&flag, value](auto&) { flag = value; })];
}

bool IsGiven(bool part) { return part; }
bool IsGiven(const std::vector<ast::Word>& part) { return !part.empty(); }
template <typename Part>
bool IsGiven(const std::optional<Part>& part) {
  return part.has_value();
}

// The keyword of a part that a line may have once.
template <typename Part>
auto Once(const char* word, const Part& part) {
  return x3::raw[Keyword(word)][([&part](auto& context) {
    if (IsGiven(part)) throw Failure{View(x3::_attr(context)).data(), kGivenOnce};
  })];
}

auto OneLabel(Line& line, ast::Label& label) {
  return (Once("th", label.th) >> Need(kText)[text[IntoText(line, label.th)]]) |
         (Once("en", label.en) >> Need(kText)[text[IntoText(line, label.en)]]);
}

auto AnyLabels(Line& line, ast::Label& label) { return *OneLabel(line, label); }

auto Labels(Line& line, ast::Label& label) {
  return Need(kLabel)[&(Keyword("th") | Keyword("en"))] >> AnyLabels(line, label);
}

auto Names(Line& line, Expected expected, std::vector<ast::Word>& names) {
  return Need(expected)[name[Into(line, names)]] >>
         *(',' >> Need(expected)[name[Into(line, names)]]);
}

auto ClauseOf(Line& line, ast::ClauseLine& clause) {
  const auto one =
      Keyword("line") >> Need(kWholeNumber)[whole_number[Into(line, clause.first_line)]];
  const auto several =
      Keyword("lines") >> Need(kWholeNumber)[whole_number[Into(line, clause.first_line)]] >>
      Need(kDash)[x3::lit('-')] >> Need(kWholeNumber)[whole_number[Into(line, clause.last_line)]];
  const auto words = text[IntoText(line, clause.text)];
  return Need(kName)[name[Into(line, clause.source)]] >>
         Need(kClausePlace)[((one | several) >> -words) | words];
}

// A clause on the line of something else: read into `clause`, kept as `part` when it is whole.
auto OneClause(Line& line, ast::ClauseLine& clause, std::optional<ast::ClauseLine>& part) {
  return Once("clause", part) >> ClauseOf(line, clause) >>
         x3::eps[([&clause, &part](auto&) { part = clause; })];
}

// The name of a rule, test, constant or field: used in expressions, so it must not be a word of them.
auto OwnName(Line& line, ast::Word& target) {
  return Need(kName)[name[([&line, &target](auto& context) {
    const std::string_view word = View(x3::_attr(context));
    if (IsReserved(word)) throw Failure{word.data(), kFreeName};
    target = line.builder.WordOf(word);
  })]];
}

auto NameOfSubjects(Line& line, ast::Word& target, std::vector<ast::Word>& subjects) {
  return OwnName(line, target) >> Need(kOf)[Keyword("of")] >>
         Need(kSubject)[name[Into(line, subjects)]] >>
         *(Keyword("and") >> Need(kSubject)[name[Into(line, subjects)]]);
}

// LOW .. HIGH
template <typename Target>
auto RangeOf(Line& line, Target& low, Target& high) {
  return Need(kNumber)[signed_number[Into(line, low)]] >> Need(kDots)[x3::lit("..")] >>
         Need(kNumber)[signed_number[Into(line, high)]];
}

auto Numbers(Line& line, std::vector<ast::Word>& numbers) {
  const auto one = [&] { return Need(kListNumber)[signed_number[Into(line, numbers)]]; };
  return one() >> *(',' >> one());
}

ast::Statement ReadPack(Line& line) {
  ast::PackLine pack;
  Read(line, Need(kName)[name[Into(line, pack.id)]] >> Need(kVersion)[Keyword("version")] >>
                 Need(kNumber)[id[Into(line, pack.version)]]);
  return pack;
}

ast::Statement ReadTitle(Line& line) {
  ast::TitleLine title;
  Read(line, Labels(line, title.label), kEndOfLabels);
  return title;
}

ast::Statement ReadLabel(Line& line) {
  ast::LabelLine label;
  line.next -= line.keyword.text.size();
  Read(line, Labels(line, label.label), kEndOfLabels);
  return label;
}

ast::Statement ReadSay(Line& line) {
  ast::SayLine say;
  Read(line, AnyLabels(line, say.label), kEndOfLabels);
  return say;
}

ast::Statement ReadSource(Line& line) {
  ast::SourceLine source;
  Read(line,
       Need(kName)[name[Into(line, source.id)]] >>
           -(Keyword("document") >> Need(kText)[text[IntoText(line, source.document)]]) >>
           AnyLabels(line, source.label),
       kEndOfSource);
  return source;
}

ast::Statement ReadScale(Line& line) {
  ast::ScaleLine scale;
  Read(line,
       -name[Into(line, scale.name)] >> RangeOf(line, scale.low, scale.high) >>
           Need(kUnit)[!(Keyword("th") | Keyword("en")) >> name[Into(line, scale.unit)]] >>
           AnyLabels(line, scale.label),
       kEndOfLabels);
  return scale;
}

ast::Statement ReadValid(Line& line) {
  ast::ValidLine valid;
  Read(line,
       Need(kValidFrom)[Keyword("from")] >> Need(kDate)[real_date[Into(line, valid.from)]] >>
           -(Keyword("to") >> Need(kDate)[real_date[Into(line, valid.to)]]),
       kEndOfValid);
  return valid;
}

ast::Statement ReadInclude(Line& line) {
  ast::IncludeLine include;
  Read(line, Need(kText)[text[Into(line, include.file).AsText()]]);
  return include;
}

ast::Statement ReadConstant(Line& line) {
  ast::ConstantLine constant;
  ast::ClauseLine clause;
  const auto unit =
      !(Keyword("th") | Keyword("en") | Keyword("clause")) >> name[Into(line, constant.unit)];
  Read(line,
       OwnName(line, constant.name) >> Need(kNumber)[signed_number[Into(line, constant.number)]] >>
           -unit >> *(OneLabel(line, constant.label) | OneClause(line, clause, constant.clause)),
       kEndOfConstant);
  return constant;
}

ast::Statement ReadUnit(Line& line) {
  ast::UnitLine unit;
  Read(line, Need(kName)[name[Into(line, unit.id)]] >> AnyLabels(line, unit.label), kEndOfLabels);
  return unit;
}

ast::Statement ReadLevels(Line& line) {
  Read(line, x3::eps);
  return ast::LevelsLine{};
}

ast::Statement ReadLevel(Line& line) {
  ast::LevelLine level;
  const auto unit = !(Keyword("th") | Keyword("en")) >> name[Into(line, level.unit)];
  Read(line,
       Need(kName)[name[Into(line, level.id)]] >> Need(kFrom)[Keyword("from")] >>
           Need(kNumber)[signed_number[Into(line, level.from)]] >> -unit >>
           AnyLabels(line, level.label),
       kEndOfLevel);
  return level;
}

ast::Statement ReadClause(Line& line) {
  ast::ClauseLine clause;
  Read(line, ClauseOf(line, clause), kEndOfClause);
  return clause;
}

ast::Statement ReadElement(Line& line) {
  ast::ElementLine element;
  ast::ClauseLine clause;
  element.kind = line.keyword;
  const bool has_id = element.kind.text != "total";
  const auto own_id = x3::eps(!has_id) | Need(kId)[id[Into(line, element.id)]];
  const auto mandatory = Once("mandatory", element.mandatory)[Into(line, element.mandatory)] >>
                         -(Keyword("for") >> Names(line, kKind, element.mandatory_for));
  const auto only = Once("only", element.only_for) >> Need(kFor)[Keyword("for")] >>
                    Names(line, kKind, element.only_for);
  const auto except = Once("not", element.not_for) >> Need(kFor)[Keyword("for")] >>
                      Names(line, kKind, element.not_for);
  const auto weight = Once("weight", element.weight) >>
                      Need(kNumber)[signed_number[Into(line, element.weight)]] >>
                      -('%' >> Set(element.weight_percent, true));
  const auto part =
      (Once("starred", element.starred) >> Set(element.starred, true)) | mandatory | only | except |
      (Once("level", element.levels) >> Names(line, kName, element.levels)) | weight |
      (Once("scale", element.scale) >> Need(kScaleName)[name[Into(line, element.scale)]]) |
      OneLabel(line, element.label) | OneClause(line, clause, element.clause);
  Read(line, own_id >> *part >> -(':' >> LastValue(line, element.score)), kEndOfElement);
  return element;
}

ast::Statement ReadAssume(Line& line) {
  ast::AssumeLine assume;
  Read(line, Need(kName)[name[Into(line, assume.id)]] >> AnyLabels(line, assume.label),
       kEndOfLabels);
  return assume;
}

ast::Statement ReadNarrative(Line& line) {
  ast::NarrativeLine narrative;
  Read(line, Need(kAtMost)[Keyword("at") >> Keyword("most")] >>
                 Need(kWholeNumber)[whole_number[Into(line, narrative.at_most)]] >>
                 Need(kLetters)[Keyword("letters")]);
  return narrative;
}

ast::Statement ReadKpis(Line& line) {
  ast::KpisLine kpis;
  const auto count = [&](std::optional<ast::Word>& target) {
    return Need(kWholeNumber)[whole_number[Into(line, target)]];
  };
  const auto exactly = Keyword("exactly") >> count(kpis.at_least) >>
                       x3::eps[([&](auto&) { kpis.at_most = kpis.at_least; })];
  const auto at = Keyword("at") >> ((Keyword("least") >> count(kpis.at_least)) |
                                    (Need(kLeastOrMost)[Keyword("most")] >> count(kpis.at_most)));
  const auto range = Need(kKpiCount)[whole_number[Into(line, kpis.at_least)]] >>
                     Need(kKpiRange)[Keyword("to")] >> count(kpis.at_most);
  Read(line, exactly | at | range);
  return kpis;
}

// A form may well call a field "share": expressions cannot ask for it then, but everything else works.
const auto IfFieldName = [](auto& context) {
  x3::_pass(context) = !IsAmong(kOtherReserved, View(x3::_attr(context)));
};
const auto field_name = name[IfFieldName];

auto OwnFieldName(Line& line, ast::Word& target) {
  return Need(kName)[name[([&line, &target](auto& context) {
    const std::string_view word = View(x3::_attr(context));
    if (IsAmong(kOtherReserved, word)) throw Failure{word.data(), kFreeName};
    target = line.builder.WordOf(word);
  })]];
}

ast::Statement ReadField(Line& line) {
  ast::FieldLine field;
  ast::ClauseLine clause;
  const auto unit = Once("in", field.unit) >> Need(kUnit)[name[Into(line, field.unit)]];
  const auto range = &signed_number >>
                     x3::eps([&](const auto&) { return !field.low.has_value(); }) >>
                     RangeOf(line, field.low, field.high);
  const auto choice =
      Once("one", field.one_of) >> Need(kOf)[Keyword("of")] >> Numbers(line, field.one_of);
  const auto count = Once("at", field.at_least) >> Need(kLeast)[Keyword("least")] >>
                     Need(kWholeNumber)[whole_number[Into(line, field.at_least)]];
  const auto part = unit | range | choice | count |
                    (Once("optional", field.optional) >> Set(field.optional, true)) |
                    (Once("level", field.levels) >> Names(line, kName, field.levels)) |
                    OneLabel(line, field.label) | OneClause(line, clause, field.clause);
  Read(line,
       OwnFieldName(line, field.name) >> Need(kFieldKind)[field_kind[Into(line, field.kind)]] >>
           *part,
       kEndOfField);
  return field;
}

ast::Statement ReadNeeds(Line& line) {
  ast::NeedsLine needs;
  const auto name_of_field = [&] {
    return Need(kFieldName)[field_name[([&](auto& context) {
      needs.terms.back().push_back(line.builder.WordOf(View(x3::_attr(context))));
    })]];
  };
  const auto term = x3::eps[([&](auto&) { needs.terms.emplace_back(); })] >> name_of_field() >>
                    *(Keyword("and") >> name_of_field());
  Read(line,
       Need(kAtLeast)[Keyword("at") >> Keyword("least")] >>
           Need(kWholeNumber)[whole_number[Into(line, needs.at_least)]] >>
           Need(kOf)[Keyword("of")] >> term >> *(',' >> term),
       kEndOfNeeds);
  return needs;
}

ast::Statement ReadRule(Line& line) {
  ast::RuleLine rule;
  Read(line,
       NameOfSubjects(line, rule.name, rule.subjects) >> Need(kCommaUnit)[x3::lit(',')] >>
           Need(kUnit)[name[Into(line, rule.unit)]] >> AnyLabels(line, rule.label),
       kEndOfLabels);
  return rule;
}

ast::Statement ReadTest(Line& line) {
  ast::TestLine test;
  Read(line, NameOfSubjects(line, test.name, test.subjects) >> AnyLabels(line, test.label),
       kEndOfLabels);
  return test;
}

ast::Statement ReadLint(Line& line) {
  ast::LintLine lint;
  Read(line, NameOfSubjects(line, lint.name, lint.subjects) >> Need(kCommaSeverity)[x3::lit(',')] >>
                 Need(kSeverity)[name[Into(line, lint.severity)]]);
  return lint;
}

ast::Statement ReadWhen(Line& line) {
  ast::WhenLine when;
  Read(line, Value(line, when.condition) >> -(':' >> LastValue(line, when.value)), kEndOfCondition);
  return when;
}

ast::Statement ReadOtherwise(Line& line) {
  ast::OtherwiseLine otherwise;
  Read(line, Need(kColon)[x3::lit(':')] >> LastValue(line, otherwise.value));
  return otherwise;
}

ast::Statement ReadBands(Line& line) {
  ast::BandsLine bands;
  Read(line, Need(kOf)[Keyword("of")] >> LastValue(line, bands.of));
  return bands;
}

ast::Statement ReadBand(Line& line) {
  ast::BandLine band;
  line.next -= line.keyword.text.size();
  const auto edge = [&](std::optional<ast::Word>& target) {
    return Need(kNumber)[signed_number[Into(line, target)]];
  };
  const auto high_included = edge(band.high) >> Set(band.includes_high, true);
  const auto high = ((Keyword("below") | '<') >> edge(band.high)) | high_included;
  const auto edges =
      (Keyword("below") >> edge(band.high)) |
      (Keyword("up") >> Need(kTo)[Keyword("to")] >> high_included) |
      (Keyword("above") >> edge(band.low) >> Set(band.includes_low, false) >>
       -(Keyword("to") >> high)) |
      (edge(band.low) >> ((Keyword("to") >> high) |
                          (Need(kBandEnd)[Keyword("and")] >> Need(kAbove)[Keyword("above")])));
  Read(line, edges >> Need(kArrow)[x3::lit("->")] >> LastValue(line, band.value));
  return band;
}

ast::Statement ReadLadder(Line& line) {
  ast::LadderLine ladder;
  Read(line,
       Need(kOf)[Keyword("of")] >> Need(kCollection)[free_name[Into(line, ladder.collection)]] >>
           -free_name[Into(line, ladder.test)] >>
           -(Keyword("among") >> members_condition >>
             Need(kCloseParenthesis)[closing[Do<&Builder::CloseParenthesis>]] >>
             Take(line, ladder.among)),
       kEndOfLadder);
  return ladder;
}

ast::Statement ReadStep(Line& line) {
  ast::StepLine step;
  Read(line, Need(kName)[name[Into(line, step.level)]] >> -free_name[Into(line, step.test)] >>
                 Need(kPointArrow)[x3::lit("->")] >> LastValue(line, step.value));
  return step;
}

ast::Statement ReadInterpolate(Line& line) {
  ast::InterpolateLine interpolate;
  Read(line, LastValue(line, interpolate.of));
  return interpolate;
}

// The place is read without comparisons: a `=>` behind it was meant as an arrow.
ast::Statement ReadPoint(Line& line) {
  ast::PointLine point;
  Read(line, Need(kPlace)[sum] >> Take(line, point.at) >> Need(kPointArrow)[x3::lit("->")] >>
                 LastValue(line, point.value));
  return point;
}

ast::Statement ReadMatrix(Line& line) {
  ast::MatrixLine matrix;
  Read(line, Need(kOf)[Keyword("of")] >> Value(line, matrix.rows) >> Need(kBy)[Keyword("by")] >>
                 LastValue(line, matrix.columns));
  return matrix;
}

ast::Statement ReadColumns(Line& line) {
  ast::ColumnsLine columns;
  Read(line, Numbers(line, columns.values), kEndOfNumbers);
  return columns;
}

ast::Statement ReadRow(Line& line) {
  ast::RowLine row;
  const auto cell = Need(kCell)[expression] >>
                    x3::eps[([&](auto&) { row.cells.push_back(line.builder.Take()); })];
  Read(line,
       Need(kNumber)[signed_number[Into(line, row.value)]] >> Need(kRowArrow)[x3::lit("->")] >>
           cell >> *(',' >> cell),
       kEndOfCells);
  return row;
}

struct Kind {
  std::string_view keyword;
  ast::Statement (*read)(Line&);
  std::string_view example;
};

constexpr auto kKinds = std::to_array<Kind>({
#define STATEMENT(keyword, reader, under, example) {keyword, reader, example},
#include "rules/syntax/statements.def"
});
constexpr Kind kBand{"", ReadBand, "100 to below 105 -> 300"};  // a line that begins with a number
constexpr Kind kNone{"", nullptr, ""};

const Kind& KindOf(std::string_view line, std::string_view keyword) {
  if (keyword.empty() && !line.empty() && (line[0] == '-' || (line[0] >= '0' && line[0] <= '9'))) {
    return kBand;
  }
  const auto* kind = std::find_if(kKinds.begin(), kKinds.end(),
                                  [&](const Kind& each) { return each.keyword == keyword; });
  return kind == kKinds.end() ? kNone : *kind;
}

}  // namespace

bool IsReserved(std::string_view word) {
  return IsAmong(kFunctions, word) || IsAmong(kOtherReserved, word);
}

bool ParseLine(std::string_view line, std::uint32_t base, ast::Statement& statement,
               SyntaxError& error) {
  const bool begins_with_word = !line.empty() && line[0] >= 'a' && line[0] <= 'z';
  const auto* word_end = std::find_if_not(line.begin(), line.end(), IsNameLetter);
  const std::string_view keyword =
      begins_with_word ? std::string_view(line.begin(), word_end) : line.substr(0, 0);
  const Kind& kind = KindOf(line, keyword);
  Line state{ExpressionBuilder(line.data(), base),
             keyword.data() + keyword.size(),
             line.data() + line.size(),
             {}};
  state.keyword = state.builder.WordOf(keyword);
  try {
    if (kind.read == nullptr) throw Failure{line.data(), kKnownKeyword};
    statement = kind.read(state);
    return true;
  } catch (const Failure& failure) {
    error.at = base + static_cast<std::uint32_t>(failure.at - line.data());
    error.expected = failure.expected;
    error.example = kind.example;
    return false;
  }
}

}  // namespace radap::syntax
