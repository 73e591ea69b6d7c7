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

piece keep(range kept)
{
  return {kept, {}};
}

piece put_in(std::string_view text)
{
  return {{0, 0}, text};
}

/// The file with other pieces in place of a range.
pieces replaced(const file& file, range old, const pieces& inserted)
{
  pieces out = {keep(0, old.begin)};
  out.insert(out.end(), inserted.begin(), inserted.end());
  out.push_back(keep(old.end, file.text.size()));
  return out;
}

/// What stands between two words.
range gap(const file& file, std::size_t word)
{
  return {file.words[word].end, file.words[word + 1].begin};
}

/// The lines on which an entry stands.
range lines_of(const file& file, const sound::owner& entry)
{
  range out = {file.text.size(), 0};
  for (const range line : file.lines)
    if (line.begin < entry.end && entry.begin < line.end)
      out = {std::min(out.begin, line.begin), line.end};
  return out;
}

/// The end of a line without its line end.
std::size_t content_end(const file& file, range line)
{
  while (line.end > line.begin && (file.text[line.end - 1] == '\n' || file.text[line.end - 1] == '\r'))
    --line.end;
  return line.end;
}

range line_at(const file& file, std::size_t offset)
{
  return *std::find_if(file.lines.begin(), file.lines.end(), [&](range line) { return offset < line.end; });
}

// Lines, words or letters.

template <std::vector<range> file::*places>
made deleted(const file& file, std::size_t i, std::string_view /*put*/)
{
  return i >= (file.*places).size() ? made() : replaced(file, (file.*places)[i], {});
}

template <std::vector<range> file::*places>
made doubled(const file& file, std::size_t i, std::string_view put)
{
  const auto& all = file.*places;
  return i >= all.size() ? made() : replaced(file, all[i], {keep(all[i]), put_in(put), keep(all[i])});
}

template <std::vector<range> file::*places>
made moved_to_the_end(const file& file, std::size_t i, std::string_view /*put*/)
{
  const auto& all = file.*places;
  return i >= all.size() ? made() : pieces{keep(0, all[i].begin), keep(all[i].end, file.text.size()), keep(all[i])};
}

template <std::vector<range> file::*places>
made before(const file& file, std::size_t i, std::string_view put)
{
  const auto& all = file.*places;
  return i >= all.size() ? made() : replaced(file, {all[i].begin, all[i].begin}, {put_in(put)});
}

// Lines.

made line_copied_to_the_end(const file& file, std::size_t i, std::string_view /*put*/)
{
  return i >= file.lines.size() ? made() : pieces{keep(0, file.text.size()), keep(file.lines[i])};
}

made line_swapped(const file& file, std::size_t i, std::string_view /*put*/)
{
  if (i + 1 >= file.lines.size())
    return {};
  return replaced(file, {file.lines[i].begin, file.lines[i + 1].end}, {keep(file.lines[i + 1]), keep(file.lines[i])});
}

made line_moved_two_down(const file& file, std::size_t i, std::string_view /*put*/)
{
  if (i + 2 >= file.lines.size())
    return {};
  return replaced(file, {file.lines[i].begin, file.lines[i + 2].end},
                  {keep(file.lines[i].end, file.lines[i + 2].end), keep(file.lines[i])});
}

made line_moved_to_the_start(const file& file, std::size_t i, std::string_view /*put*/)
{
  if (i >= file.lines.size())
    return {};
  pieces out = replaced(file, file.lines[i], {});
  out.insert(out.begin(), keep(file.lines[i]));
  return out;
}

/// From one of its words on.
made line_cut(const file& file, std::size_t i, std::string_view /*put*/)
{
  if (i >= file.words.size())
    return {};
  return replaced(file, {file.words[i].begin, content_end(file, line_at(file, file.words[i].begin))}, {});
}

made in_place_of_a_line_end(const file& file, std::size_t i, std::string_view put)
{
  if (i >= file.lines.size())
    return {};
  return replaced(file, {content_end(file, file.lines[i]), file.lines[i].end}, {put_in(put)});
}

made in_place_of_all_line_ends(const file& file, std::size_t i, std::string_view put)
{
  if (i > 0)
    return {};
  pieces out;
  for (const range line : file.lines)
  {
    out.push_back(keep(line.begin, content_end(file, line)));
    if (content_end(file, line) < line.end)
      out.push_back(put_in(put));
  }
  return out;
}

made at_a_line_end(const file& file, std::size_t i, std::string_view put)
{
  if (i >= file.lines.size())
    return {};
  const std::size_t end = content_end(file, file.lines[i]);
  return replaced(file, {end, end}, {put_in(put)});
}

made before_a_line(const file& file, std::size_t i, std::string_view put)
{
  if (i > file.lines.size())
    return {};
  const std::size_t begin = i == file.lines.size() ? file.text.size() : file.lines[i].begin;
  return replaced(file, {begin, begin}, {put_in(put)});
}

made in_conflict(const file& file, std::size_t i, std::string_view /*put*/)
{
  if (i >= file.lines.size())
    return {};
  const piece line = keep(file.lines[i]);
  return replaced(file, line.kept, {put_in("<<<<<<< HEAD\n"), line, put_in("=======\n"), line, put_in(">>>>>>> b\n")});
}

// Entries: all lines on which one stands.

made entry_deleted(const file& file, std::size_t i, std::string_view /*put*/)
{
  return i >= file.owners.size() ? made() : replaced(file, lines_of(file, file.owners[i]), {});
}

made entry_doubled(const file& file, std::size_t i, std::string_view /*put*/)
{
  if (i >= file.owners.size())
    return {};
  const range lines = lines_of(file, file.owners[i]);
  return replaced(file, lines, {keep(lines), keep(lines)});
}

made entry_moved_to_the_end(const file& file, std::size_t i, std::string_view /*put*/)
{
  if (i >= file.owners.size())
    return {};
  const range lines = lines_of(file, file.owners[i]);
  return pieces{keep(0, lines.begin), keep(lines.end, file.text.size()), keep(lines)};
}

made entry_marked(const file& file, std::size_t i, std::string_view put)
{
  if (i >= file.owners.size())
    return {};
  const range lines = lines_of(file, file.owners[i]);
  pieces marked;
  for (const range line : file.lines)
    if (line.begin >= lines.begin && line.end <= lines.end)
      marked.insert(marked.end(), {put_in(put), keep(line)});
  return replaced(file, lines, marked);
}

// Words.

made word_swapped(const file& file, std::size_t i, std::string_view /*put*/)
{
  if (i + 1 >= file.words.size())
    return {};
  const range left = file.words[i];
  const range right = file.words[i + 1];
  return replaced(file, {left.begin, right.end}, {keep(right), keep(gap(file, i)), keep(left)});
}

made word_moved_to_its_lines_end(const file& file, std::size_t i, std::string_view /*put*/)
{
  if (i >= file.words.size())
    return {};
  const range word = file.words[i];
  const std::size_t end = content_end(file, line_at(file, word.begin));
  return replaced(file, {word.begin, end}, {keep(word.end, end), put_in(" "), keep(word)});
}

made in_place_of_a_gap(const file& file, std::size_t i, std::string_view put)
{
  return i + 1 >= file.words.size() ? made() : replaced(file, gap(file, i), {put_in(put)});
}

made in_place_of_a_blank(const file& file, std::size_t i, std::string_view put)
{
  if (i + 1 >= file.words.size())
    return {};
  const range blank = gap(file, i);
  return file.text.find('\n', blank.begin) < blank.end ? pieces() : replaced(file, blank, {put_in(put)});
}

made after_a_word(const file& file, std::size_t i, std::string_view put)
{
  return i >= file.words.size() ? made() : replaced(file, {file.words[i].end, file.words[i].end}, {put_in(put)});
}

made around_a_word(const file& file, std::size_t i, std::string_view put)
{
  const auto& all = file.words;
  return i >= all.size() ? made() : replaced(file, all[i], {put_in(put), keep(all[i]), put_in(put)});
}

// Letters.

made file_cut(const file& file, std::size_t i, std::string_view /*put*/)
{
  return i >= file.letters.size() ? made() : pieces{keep(0, file.letters[i].begin)};
}

made start_cut(const file& file, std::size_t i, std::string_view /*put*/)
{
  return i >= file.letters.size() ? made() : pieces{keep(file.letters[i].end, file.text.size())};
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

std::string text_of(const sound::file& file, const pieces& parts)
{
  std::string out;
  for (const piece& one : parts)
    out.append(file.text, one.kept.begin, one.kept.end - one.kept.begin).append(one.put);
  return out;
}

bool left_alone(const sound::file& file, const pieces& parts, const std::string& damaged, const sound::owner& entry)
{
  const auto beside = [](const std::string& text, std::size_t begin, std::size_t end)
  { return std::pair(begin == 0 ? '\n' : text[begin - 1], end == text.size() ? '\n' : text[end]); };
  std::size_t offset = 0;
  for (const piece& one : parts)
  {
    if (one.kept.begin <= entry.begin && entry.end <= one.kept.end)
    {
      const std::size_t begin = offset + entry.begin - one.kept.begin;
      if (beside(damaged, begin, begin + entry.end - entry.begin) == beside(file.text, entry.begin, entry.end))
        return true;
    }
    offset += one.kept.end - one.kept.begin + one.put.size();
  }
  return false;
}

}  // namespace damage
