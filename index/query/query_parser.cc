#include <utility>

#include "core/text.h"
#include "index/query/query.h"
#include "index/query/query_lexer.h"
#include "index/text/tokens.h"

namespace gongwen::index {
namespace {

constexpr std::size_t kLongestQuery = 2000;
constexpr int kDeepestNesting = 50;

constexpr const char* kOperand = "a word, a \"phrase\", field:value or ( must stand here";

QueryNode joined(QueryNode::Type type, std::vector<QueryNode> children) {
    if (children.size() == 1) return std::move(children.front());
    QueryNode node;
    node.type = type;
    node.at = children.front().at;
    node.children = std::move(children);
    return node;
}

//   any   := all (OR all)*
//   all   := unary (AND? unary)*
//   unary := (NOT | -) unary | operand
//   operand := field? (("=" | "~")? (word | phrase) | "(" any ")")
class Parser {
  public:
    explicit Parser(const QueryText& query) : query_(query), lexemes_(lex(query)) {}

    QueryNode run() {
        QueryNode root = any(nullptr);
        if (peek().kind == LexemeKind::Close) fail("this ) closes nothing; remove it or add a (");
        return root;
    }

  private:
    const Lexeme& peek() const { return lexemes_[next_]; }
    const Lexeme& take() { return lexemes_[next_++]; }
    [[noreturn]] void fail(const std::string& detail) const { query_.fail(peek().begin, detail); }

    bool take_if(LexemeKind kind) {
        if (peek().kind != kind) return false;
        ++next_;
        return true;
    }

    QueryNode any(const FieldSpec* field) {
        std::vector<QueryNode> children{all(field)};
        while (take_if(LexemeKind::Or)) children.push_back(all(field));
        return joined(QueryNode::Type::Or, std::move(children));
    }

    QueryNode all(const FieldSpec* field) {
        std::vector<QueryNode> children{unary(field)};
        while (take_if(LexemeKind::And) || begins_operand(peek())) children.push_back(unary(field));
        return joined(QueryNode::Type::And, std::move(children));
    }

    QueryNode unary(const FieldSpec* field) {
        const std::size_t at = peek().begin;
        if (!take_if(LexemeKind::Not)) return operand(field);
        enter();
        QueryNode node;
        node.type = QueryNode::Type::Not;
        node.at = at;
        node.children.push_back(unary(field));
        --depth_;
        return node;
    }

    QueryNode operand(const FieldSpec* field) {
        switch (peek().kind) {
            case LexemeKind::Field:
                return value_of(*take().field);
            case LexemeKind::Open:
                return group(field);
            case LexemeKind::AsPrinted:
                return as_printed(field);
            case LexemeKind::Tolerant:
                return tolerant(field);
            case LexemeKind::Word:
                return word(field);
            case LexemeKind::Phrase:
                return phrase(field);
            default:
                fail(kOperand);
        }
    }

    QueryNode value_of(const FieldSpec& field) {
        const LexemeKind kind = peek().kind;
        if (kind == LexemeKind::Not) {
            fail("NOT and - stand before the field: -" + std::string(field.name) + ":…");
        }
        if (kind != LexemeKind::Word && kind != LexemeKind::Phrase && kind != LexemeKind::Open &&
            kind != LexemeKind::AsPrinted && kind != LexemeKind::Tolerant) {
            fail("a value of " + std::string(field.name) +
                 " must stand here: a word, a \"phrase\" or a group in brackets");
        }
        return operand(&field);
    }

    QueryNode group(const FieldSpec* field) {
        const std::size_t open = take().begin;
        enter();
        QueryNode node = any(field);
        if (!take_if(LexemeKind::Close)) {
            query_.fail(open, "this ( is not closed; add a ) behind the group");
        }
        --depth_;
        return node;
    }

    QueryNode as_printed(const FieldSpec* field) {
        if (field && field->type != FieldType::Text) {
            fail("= is for text as it is printed; " + std::string(field->name) + " takes none");
        }
        QueryNode node = term_behind("=", field);
        node.as_printed = true;
        return node;
    }

    QueryNode tolerant(const FieldSpec* field) {
        if (field && field->type != FieldType::Text && field->type != FieldType::Number) {
            fail("~ is for text and numbers that may be misread; " + std::string(field->name) +
                 " takes none");
        }
        QueryNode node = term_behind("~", field);
        node.tolerant = true;
        return node;
    }

    QueryNode term_behind(const std::string& sign, const FieldSpec* field) {
        take();
        if (peek().kind != LexemeKind::Word && peek().kind != LexemeKind::Phrase) {
            fail("behind " + sign + " must stand a word or a \"phrase\"");
        }
        const std::size_t at = peek().begin;
        QueryNode node = operand(field);
        if (node.open_ended) query_.fail(at, "a word behind " + sign + " cannot end in *");
        return node;
    }

    QueryNode phrase(const FieldSpec* field) {
        const Lexeme& lexeme = take();
        QueryNode node;
        node.field = field;
        node.text = lexeme.text;
        node.quoted = true;
        node.at = lexeme.begin;
        if (tokens_of(node.text).empty()) {
            query_.fail(node.at, "there is nothing between these quotes to search for");
        }
        return node;
    }

    QueryNode word(const FieldSpec* field) {
        const Lexeme& lexeme = take();
        QueryNode node;
        node.field = field;
        node.text = lexeme.text;
        node.at = lexeme.begin;
        const std::size_t star = fold_width(node.text).find(U'*');
        if (star != node.text.npos) {
            if (star + 1 != node.text.size()) {
                query_.fail(node.at + star, "* may only stand at the end of a word");
            }
            node.text.pop_back();
            node.open_ended = true;
        }
        if (!field || field->type == FieldType::Text) strip_signs(node);
        return node;
    }

    /// Signs at the edges of an unquoted word of a text were only copied along with it.
    void strip_signs(QueryNode& node) const {
        const std::vector<Token> tokens = tokens_of(node.text);
        std::size_t first = 0;
        std::size_t last = tokens.size();
        while (first < last && tokens[first].kind == TokenKind::Sign) ++first;
        while (last > first && tokens[last - 1].kind == TokenKind::Sign) --last;
        if (first == last) {
            if (node.open_ended && node.field && node.text.empty()) return;
            query_.fail(node.at,
                        "there is no letter, digit or Chinese character to search for; "
                        "quote a sign to search for it");
        }
        const std::size_t begin = tokens[first].begin;
        node.text = node.text.substr(begin, tokens[last - 1].end - begin);
        node.at += begin;
    }

    void enter() {
        if (++depth_ > kDeepestNesting) fail("the query nests too deep");
    }

    const QueryText& query_;
    std::vector<Lexeme> lexemes_;
    std::size_t next_ = 0;
    int depth_ = 0;
};

}  // namespace

QueryNode parse_query(const QueryText& query) {
    if (query.text().size() > kLongestQuery) {
        query.fail(kLongestQuery, "the query is longer than " + std::to_string(kLongestQuery) +
                                      " characters; ask for less at a time");
    }
    return Parser(query).run();
}

}  // namespace gongwen::index
