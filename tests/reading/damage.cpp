// SPDX-License-Identifier: MIT
#include "reading/damage.hpp"

#include <algorithm>

namespace damage
{
namespace
{

using sound::file;
using sound::range;
using made = std::optional<pieces>;

piece keep(std::size_t begin, std::size_t end)
{
  return {{begin, end}, {}};
}

piece keep(range of)
{
  return {of, {}};
}

piece put_in(std::string_view text)
{
  return {{0, 0}, text};
}

/// The file with other pieces in place of a range.
pieces replaced(const file& of, range old, const pieces& by)
{
  pieces out = {keep(0, old.begin)};
  out.insert(out.end(), by.begin(), by.end());
  out.push_back(keep(old.end, of.text.size()));
  return out;
}

/// What stands between two words.
range gap(const file& of, std::size_t word)
{
  return {of.words[word].end, of.words[word + 1].begin};
}

/// The lines on which an entry stands.
range lines_of(const file& of, const sound::owner& entry)
{
  range out = {of.text.size(), 0};
  for (const range line : of.lines)
    if (line.begin < entry.end && entry.begin < line.end)
      out = {std::min(out.begin, line.begin), line.end};
  return out;
}

/// The end of a line without its line end.
std::size_t content_end(const file& of, range line)
{
  while (line.end > line.begin && (of.text[line.end - 1] == '\n' || of.text[line.end - 1] == '\r'))
    --line.end;
  return line.end;
}

range line_at(const file& of, std::size_t offset)
{
  return *std::find_if(of.lines.begin(), of.lines.end(), [&](range line) { return offset < line.end; });
}

// Lines, words or letters.

template <std::vector<range> file::*places>
made deleted(const file& of, std::size_t i, std::string_view /*put*/)
{
  return i >= (of.*places).size() ? made() : replaced(of, (of.*places)[i], {});
}

template <std::vector<range> file::*places>
made doubled(const file& of, std::size_t i, std::string_view put)
{
  const auto& all = of.*places;
  return i >= all.size() ? made() : replaced(of, all[i], {keep(all[i]), put_in(put), keep(all[i])});
}

template <std::vector<range> file::*places>
made moved_to_the_end(const file& of, std::size_t i, std::string_view /*put*/)
{
  const auto& all = of.*places;
  return i >= all.size() ? made() : pieces{keep(0, all[i].begin), keep(all[i].end, of.text.size()), keep(all[i])};
}

template <std::vector<range> file::*places>
made before(const file& of, std::size_t i, std::string_view put)
{
  const auto& all = of.*places;
  return i >= all.size() ? made() : replaced(of, {all[i].begin, all[i].begin}, {put_in(put)});
}

// Lines.

made line_copied_to_the_end(const file& of, std::size_t i, std::string_view /*put*/)
{
  return i >= of.lines.size() ? made() : pieces{keep(0, of.text.size()), keep(of.lines[i])};
}

made line_swapped(const file& of, std::size_t i, std::string_view /*put*/)
{
  if (i + 1 >= of.lines.size())
    return {};
  return replaced(of, {of.lines[i].begin, of.lines[i + 1].end}, {keep(of.lines[i + 1]), keep(of.lines[i])});
}

made line_moved_two_down(const file& of, std::size_t i, std::string_view /*put*/)
{
  if (i + 2 >= of.lines.size())
    return {};
  return replaced(of, {of.lines[i].begin, of.lines[i + 2].end},
                  {keep(of.lines[i].end, of.lines[i + 2].end), keep(of.lines[i])});
}

made line_moved_to_the_start(const file& of, std::size_t i, std::string_view /*put*/)
{
  if (i >= of.lines.size())
    return {};
  pieces out = replaced(of, of.lines[i], {});
  out.insert(out.begin(), keep(of.lines[i]));
  return out;
}

/// From one of its words on.
made line_cut(const file& of, std::size_t i, std::string_view /*put*/)
{
  if (i >= of.words.size())
    return {};
  return replaced(of, {of.words[i].begin, content_end(of, line_at(of, of.words[i].begin))}, {});
}

made in_place_of_a_line_end(const file& of, std::size_t i, std::string_view put)
{
  if (i >= of.lines.size())
    return {};
  return replaced(of, {content_end(of, of.lines[i]), of.lines[i].end}, {put_in(put)});
}

made in_place_of_all_line_ends(const file& of, std::size_t i, std::string_view put)
{
  if (i > 0)
    return {};
  pieces out;
  for (const range line : of.lines)
  {
    out.push_back(keep(line.begin, content_end(of, line)));
    if (content_end(of, line) < line.end)
      out.push_back(put_in(put));
  }
  return out;
}

made at_a_line_end(const file& of, std::size_t i, std::string_view put)
{
  if (i >= of.lines.size())
    return {};
  const std::size_t at = content_end(of, of.lines[i]);
  return replaced(of, {at, at}, {put_in(put)});
}

made before_a_line(const file& of, std::size_t i, std::string_view put)
{
  if (i > of.lines.size())
    return {};
  const std::size_t at = i == of.lines.size() ? of.text.size() : of.lines[i].begin;
  return replaced(of, {at, at}, {put_in(put)});
}

made in_conflict(const file& of, std::size_t i, std::string_view /*put*/)
{
  if (i >= of.lines.size())
    return {};
  const range line = of.lines[i];
  return replaced(of, line,
                  {put_in("<<<<<<< HEAD\n"), keep(line), put_in("=======\n"), keep(line), put_in(">>>>>>> b\n")});
}

// Entries: all lines on which one stands.

made entry_deleted(const file& of, std::size_t i, std::string_view /*put*/)
{
  return i >= of.owners.size() ? made() : replaced(of, lines_of(of, of.owners[i]), {});
}

made entry_doubled(const file& of, std::size_t i, std::string_view /*put*/)
{
  if (i >= of.owners.size())
    return {};
  const range lines = lines_of(of, of.owners[i]);
  return replaced(of, lines, {keep(lines), keep(lines)});
}

made entry_moved_to_the_end(const file& of, std::size_t i, std::string_view /*put*/)
{
  if (i >= of.owners.size())
    return {};
  const range lines = lines_of(of, of.owners[i]);
  return pieces{keep(0, lines.begin), keep(lines.end, of.text.size()), keep(lines)};
}

made entry_marked(const file& of, std::size_t i, std::string_view put)
{
  if (i >= of.owners.size())
    return {};
  const range lines = lines_of(of, of.owners[i]);
  pieces marked;
  for (const range line : of.lines)
    if (line.begin >= lines.begin && line.end <= lines.end)
      marked.insert(marked.end(), {put_in(put), keep(line)});
  return replaced(of, lines, marked);
}

// Words.

made word_swapped(const file& of, std::size_t i, std::string_view /*put*/)
{
  if (i + 1 >= of.words.size())
    return {};
  const range left = of.words[i];
  const range right = of.words[i + 1];
  return replaced(of, {left.begin, right.end}, {keep(right), keep(gap(of, i)), keep(left)});
}

made word_moved_to_its_lines_end(const file& of, std::size_t i, std::string_view /*put*/)
{
  if (i >= of.words.size())
    return {};
  const range word = of.words[i];
  const std::size_t end = content_end(of, line_at(of, word.begin));
  return replaced(of, {word.begin, end}, {keep(word.end, end), put_in(" "), keep(word)});
}

made in_place_of_a_gap(const file& of, std::size_t i, std::string_view put)
{
  return i + 1 >= of.words.size() ? made() : replaced(of, gap(of, i), {put_in(put)});
}

made in_place_of_a_blank(const file& of, std::size_t i, std::string_view put)
{
  if (i + 1 >= of.words.size())
    return {};
  return of.text.find('\n', gap(of, i).begin) < gap(of, i).end ? pieces() : replaced(of, gap(of, i), {put_in(put)});
}

made after_a_word(const file& of, std::size_t i, std::string_view put)
{
  return i >= of.words.size() ? made() : replaced(of, {of.words[i].end, of.words[i].end}, {put_in(put)});
}

made around_a_word(const file& of, std::size_t i, std::string_view put)
{
  return i >= of.words.size() ? made() : replaced(of, of.words[i], {put_in(put), keep(of.words[i]), put_in(put)});
}

// Letters.

made file_cut(const file& of, std::size_t i, std::string_view /*put*/)
{
  return i >= of.letters.size() ? made() : pieces{keep(0, of.letters[i].begin)};
}

made start_cut(const file& of, std::size_t i, std::string_view /*put*/)
{
  return i >= of.letters.size() ? made() : pieces{keep(of.letters[i].end, of.text.size())};
}

using namespace std::string_view_literals;

constexpr std::string_view two_machines = "machine j.test\n  login s\n  password (j:s)(j:s)\n"
                                          "machine k.test\n  login t\n  password (k:t)(k:t)\n";

// clang-format off
constexpr kind all[] = {
    {"line deleted", deleted<&file::lines>, ""}, {"line doubled", doubled<&file::lines>, ""},
    {"line copied to the end", line_copied_to_the_end, ""}, {"line swapped with the next", line_swapped, ""},
    {"line moved two down", line_moved_two_down, ""}, {"line moved to the end", moved_to_the_end<&file::lines>, ""},
    {"line moved to the start", line_moved_to_the_start, ""}, {"line cut", line_cut, ""},
    {"line joined", in_place_of_a_line_end, ""}, {"line joined by a blank", in_place_of_a_line_end, " "},
    {"all lines joined", in_place_of_all_line_ends, ""}, {"all lines joined by blanks", in_place_of_all_line_ends, " "},
    {"lone CR for a line end", in_place_of_a_line_end, "\r"},
    {"lone CRs for all line ends", in_place_of_all_line_ends, "\r"},
    {"CRLF for a line end", in_place_of_a_line_end, "\r\n"}, {"two CRs and LF", in_place_of_a_line_end, "\r\r\n"},
    {"written-out \\n for a line end", in_place_of_a_line_end, "\\n"},
    {"written-out \\r\\n for a line end", in_place_of_a_line_end, "\\r\\n"},
    {"written-out \\n for all line ends", in_place_of_all_line_ends, "\\n"},
    {"written-out \\n before a line end", at_a_line_end, "\\n"},
    {"written-out \\r before a line end", at_a_line_end, "\\r"},
    {"written-out \\t for a blank", in_place_of_a_blank, "\\t"},
    {"written-out \\n for a blank", in_place_of_a_blank, "\\n"},
    {"written-out \\n before a word", before<&file::words>, "\\n"},
    {"written-out \\n before all line ends", in_place_of_all_line_ends, "\\n\n"},

    {"entry deleted", entry_deleted, ""}, {"entry doubled", entry_doubled, ""},
    {"entry moved to the end", entry_moved_to_the_end, ""}, {"entry commented out, # and a blank", entry_marked, "# "},
    {"entry commented out, #", entry_marked, "#"}, {"entry commented out, ;", entry_marked, "; "},
    {"entry commented out, //", entry_marked, "// "}, {"entry quoted like mail", entry_marked, "> "},
    {"entry of a diff, -", entry_marked, "-"}, {"entry of a diff, +", entry_marked, "+"},

    {"word deleted", deleted<&file::words>, ""}, {"word doubled", doubled<&file::words>, " "},
    {"word doubled, on the next line", doubled<&file::words>, "\n"}, {"word swapped with the next", word_swapped, ""},
    {"word moved to its line's end", word_moved_to_its_lines_end, ""},
    {"word moved to the file's end", moved_to_the_end<&file::words>, ""}, {"words joined", in_place_of_a_gap, ""},
    {"line end for a blank", in_place_of_a_blank, "\n"}, {"empty line for a blank", in_place_of_a_blank, "\n\n"},
    {"word cut by a blank", before<&file::letters>, " "}, {"word cut by a line end", before<&file::letters>, "\n"},
    {"letter lost", deleted<&file::letters>, ""}, {"letter doubled", doubled<&file::letters>, ""},
    {"file cut", file_cut, ""}, {"start cut", start_cut, ""},

    {"quote before a word", before<&file::words>, "\""}, {"quote after a word", after_a_word, "\""},
    {"quotes around a word", around_a_word, "\""}, {"single quotes around a word", around_a_word, "'"},
    {"typographic quote before a word", before<&file::words>, "\xE2\x80\x9C"},
    {"lone quote before a word", before<&file::words>, "\" "}, {"quote at a line's end", at_a_line_end, "\""},
    {"comma after a word", after_a_word, ","}, {"comma for a blank", in_place_of_a_blank, ","},
    {"comma between", before<&file::words>, ", "}, {"colon after a word", after_a_word, ":"},
    {"colon for a blank", in_place_of_a_blank, ":"}, {"colon between", before<&file::words>, ": "},
    {"semicolon after a word", after_a_word, ";"}, {"equals sign for a blank", in_place_of_a_blank, "="},
    {"equals sign between", before<&file::words>, "= "}, {"equals sign after a word", after_a_word, "="},
    {"hash before a word", before<&file::words>, "#"}, {"hash between", before<&file::words>, "# "},
    {"hash after a word", after_a_word, "#"}, {"byte order mark before a word", before<&file::words>, "\xEF\xBB\xBF"},
    {"byte order mark after a word", after_a_word, "\xEF\xBB\xBF"}, {"NUL before a word", before<&file::words>, "\0"sv},
    {"NUL after a word", after_a_word, "\0"sv}, {"no-break space for a blank", in_place_of_a_blank, "\xC2\xA0"},
    {"no-break space before a word", before<&file::words>, "\xC2\xA0"},
    {"no-break space after a word", after_a_word, "\xC2\xA0"},
    {"no-break space for a gap", in_place_of_a_gap, "\xC2\xA0"},
    {"zero-width space before a word", before<&file::words>, "\xE2\x80\x8B"},
    {"escape byte before a word", before<&file::words>, "\x1B"}, {"form feed for a gap", in_place_of_a_gap, "\f"},
    {"vertical tab for a blank", in_place_of_a_blank, "\v"},

    {"line commented out, #", before_a_line, "# "}, {"line commented out, # alone", before_a_line, "#"},
    {"line commented out, ;", before_a_line, "; "}, {"line commented out, ; alone", before_a_line, ";"},
    {"line commented out, //", before_a_line, "// "}, {"line commented out, // alone", before_a_line, "//"},
    {"line commented out, --", before_a_line, "-- "}, {"line commented out, %", before_a_line, "% "},
    {"line commented out, !", before_a_line, "! "}, {"line commented out, rem", before_a_line, "rem "},
    {"line commented out, <!--", before_a_line, "<!-- "}, {"line commented out, /*", before_a_line, "/* "},
    {"line commented out, '", before_a_line, "' "}, {"line commented out, \"", before_a_line, "\" "},
    {"line commented out, dnl", before_a_line, "dnl "}, {"note after a line", at_a_line_end, " # old"},
    {"note of a machine after a line", at_a_line_end, " # machine z.test"},
    {"; note after a line", at_a_line_end, " ; old"}, {"word after a line", at_a_line_end, " old"},

    {"stray EOF", before_a_line, "EOF\n"}, {"stray words", before_a_line, "do not edit this\n"},
    {"stray host", before_a_line, "z.test\n"}, {"stray section", before_a_line, "[default]\n"},
    {"stray fence", before_a_line, "```\n"}, {"stray brace", before_a_line, "}\n"},
    {"stray export", before_a_line, "export TOKEN=x\n"}, {"stray comment", before_a_line, "# a note\n"},
    {"stray machine commented out", before_a_line, "# machine z.test login z password z\n"},
    {"stray empty line", before_a_line, "\n"}, {"stray macro", before_a_line, "macdef init\nbin\n\n"},
    {"stray macro without end", before_a_line, "macdef init\nbin\n"}, {"stray Control-Z", before_a_line, "\x1A\n"},
    {"conflict mark, ours", before_a_line, "<<<<<<< HEAD\n"}, {"conflict mark, middle", before_a_line, "=======\n"},
    {"conflict mark, theirs", before_a_line, ">>>>>>> b\n"}, {"conflict", in_conflict, ""},

    {"file joined in", before_a_line, "machine j.test login s password (j:s)(j:s)\n"},
    {"file joined in, no line end", before_a_line, "machine j.test login s password (j:s)(j:s)"},
    {"file of lines joined in", before_a_line, two_machines},
    {"file of lines joined in, no line end", before_a_line, two_machines.substr(0, two_machines.size() - 1)},
    {"file joined to a line", at_a_line_end, "machine j.test login s password (j:s)(j:s)"},
    {"file with a comment joined in, no line end", before_a_line,
    "# mine\nmachine j.test login s password (j:s)(j:s)\n# end"},
    {"token file joined in", before_a_line, "(j:s)(j:s)\n"},
    {"JSON joined in", before_a_line, "{\"machine\": \"j.test\", \"password\": \"(j:s)(j:s)\"}\n"},
    {"npmrc joined in", before_a_line, "//j.test/:_authToken=(j:s)(j:s)\n"},
};
// clang-format on

}  // namespace

std::span<const kind> kinds()
{
  return all;
}

std::string text_of(const sound::file& file, const pieces& of)
{
  std::string out;
  for (const piece& one : of)
    out.append(file.text, one.kept.begin, one.kept.end - one.kept.begin).append(one.put);
  return out;
}

bool left_alone(const sound::file& file, const pieces& of, const std::string& damaged, const sound::owner& entry)
{
  const auto beside = [](const std::string& text, std::size_t begin, std::size_t end)
  { return std::pair(begin == 0 ? '\n' : text[begin - 1], end == text.size() ? '\n' : text[end]); };
  std::size_t at = 0;
  for (const piece& one : of)
  {
    if (one.kept.begin <= entry.begin && entry.end <= one.kept.end)
    {
      const std::size_t begin = at + entry.begin - one.kept.begin;
      if (beside(damaged, begin, begin + entry.end - entry.begin) == beside(file.text, entry.begin, entry.end))
        return true;
    }
    at += one.kept.end - one.kept.begin + one.put.size();
  }
  return false;
}

}  // namespace damage
