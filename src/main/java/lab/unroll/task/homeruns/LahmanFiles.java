package lab.unroll.task.homeruns;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import lab.unroll.task.Career;
import lab.unroll.task.DataFile;
import lab.unroll.task.Season;
import lab.unroll.task.TextEncoding;
import lab.unroll.words.InputException;

/**
 * Reads careers from the files of the Lahman Baseball Database, of any release: {@code Batting.csv}, {@code People.csv}
 * ({@code Master.csv} before 2018) and {@code Teams.csv} in one folder, and {@code LeagueBatting.csv} where it is beside them.
 */
final class LahmanFiles {

    /** The file by whose name the folder is known. */
    static final String BATTING = "Batting.csv";

    private static final List<String> PEOPLE = List.of("People.csv", "Master.csv");
    private static final List<String> TEAMS = List.of("Teams.csv");
    private static final String LEAGUES = "LeagueBatting.csv";
    /** The age in the first season of who was born nobody knows when. */
    private static final int USUAL_DEBUT = 24;
    /** Who was born from this month on is a year younger: the age is that on 30 June. */
    private static final int FIRST_LATE_MONTH = 7;

    private record Person(String name, int birthYear, int birthMonth) {
    }

    private final Path folder;
    private final DataFile file;
    private final Surroundings around = new Surroundings();
    private final Map<String, Person> people = new TreeMap<>();
    private final Map<String, Map<Integer, SeasonSum>> seasons = new TreeMap<>();
    private final Map<Path, TextEncoding> encodings = new TreeMap<>();
    private double all;
    private double before;

    private LahmanFiles(DataFile file) {
        this.file = file;
        Path given = file.path();
        if (!Files.exists(given)) {
            throw new InputException("text.missing", given);
        }
        folder = Files.isDirectory(given) ? given : given.toAbsolutePath().getParent();
    }

    /** True for a folder with these files, and for one of them by its name. */
    static boolean isNamedSo(Path file) {
        if (Files.isDirectory(file)) {
            return Files.isRegularFile(file.resolve(BATTING));
        }
        Path name = file.getFileName();
        return name != null && List.of(BATTING, PEOPLE.get(0), PEOPLE.get(1), TEAMS.get(0), LEAGUES).contains(name.toString());
    }

    /**
     * Reads the folder, or that of the file given.
     *
     * @throws InputException naming file and line
     */
    static CareerData read(DataFile file) {
        LahmanFiles files = new LahmanFiles(file);
        List<Career> careers = files.careers();
        boolean guessed = file.encoding() == null && files.encodings.containsValue(TextEncoding.WINDOWS_1252);
        return new CareerData(BATTING, files.folder.resolve(BATTING), careers,
                guessed ? TextEncoding.WINDOWS_1252 : files.encodings.get(files.folder.resolve(BATTING)), guessed);
    }

    private List<Career> careers() {
        LahmanTable batting = table(List.of(BATTING));
        LahmanTable persons = table(PEOPLE);
        LahmanTable teams = table(TEAMS);
        Path leagues = folder.resolve(LEAGUES);
        List<LahmanTable> tables = new ArrayList<>(List.of(batting, persons, teams));
        if (Files.exists(leagues)) {
            LahmanTable table = new LahmanTable(leagues, file.encoding());
            tables.add(table);
            measure(tables);
            read(table, columns(Totals.OF_LEAGUE, "yearID", "lgID", "group"), () -> { }, row -> {
                if (row.text("group").equals("others")) {
                    around.tell(row.year("yearID"), row.text("lgID"), new Totals().add(row));
                }
            });
        } else {
            measure(tables);
        }
        read(teams, List.of("yearID", "teamID", "BPF"), () -> { }, row -> {
            int factor = row.rounded("BPF");
            if (factor > 0) {
                around.park(row.year("yearID"), row.key("teamID"), factor);
            }
        });
        read(persons, List.of("playerID", "birthYear", "birthMonth", "nameFirst", "nameLast"), people::clear, row ->
                people.put(row.key("playerID"), new Person((row.text("nameFirst") + " " + row.text("nameLast")).strip(),
                        row.yearOrNone("birthYear"), row.count("birthMonth"))));
        read(batting, columns(Totals.COLUMNS, "playerID", "yearID", "teamID", "lgID"), seasons::clear, this::takeStint);
        file.progress().accept(1);
        List<Career> careers = new ArrayList<>();
        seasons.forEach((id, years) -> careers.add(career(id, years)));
        return careers;
    }

    private static List<String> columns(List<String> counted, String... keys) {
        List<String> all = new ArrayList<>(List.of(keys));
        all.addAll(counted);
        return all;
    }

    /** The first of these files that is there. */
    private LahmanTable table(List<String> names) {
        return new LahmanTable(names.stream().map(folder::resolve).filter(Files::isRegularFile).findFirst().orElseThrow(
                () -> new InputException("careers.missing", folder, names.get(0))), file.encoding());
    }

    private void measure(List<LahmanTable> tables) {
        all = Math.max(1, tables.stream().mapToDouble(LahmanTable::size).sum());
    }

    private void read(LahmanTable table, List<String> columns, Runnable begin,
                      Consumer<LahmanTable.Row> taken) {
        DoubleConsumer told = bytes -> file.progress().accept(Math.min(1, (before + bytes) / all));
        encodings.put(table.path(), table.read(columns, begin, taken, told));
        before += table.size();
    }

    private void takeStint(LahmanTable.Row row) {
        int year = row.year("yearID");
        String league = row.text("lgID");
        Totals totals = new Totals().add(row);
        around.count(year, league, totals);
        seasons.computeIfAbsent(row.key("playerID"), any -> new TreeMap<>()).computeIfAbsent(year, SeasonSum::new)
                .add(row.key("teamID"), league, totals);
    }

    private Career career(String id, Map<Integer, SeasonSum> years) {
        Person person = people.getOrDefault(id, new Person(id, 0, 0));
        int first = years.keySet().iterator().next();
        List<Season> played = new ArrayList<>();
        years.forEach((year, sum) -> played.add(sum.season(age(person, year, first), around)));
        return new Career(id, person.name().isEmpty() ? id : person.name(), played);
    }

    /** On 30 June. */
    private static int age(Person person, int year, int first) {
        return person.birthYear() == 0 ? USUAL_DEBUT + year - first
                : year - person.birthYear() - (person.birthMonth() >= FIRST_LATE_MONTH ? 1 : 0);
    }
}
