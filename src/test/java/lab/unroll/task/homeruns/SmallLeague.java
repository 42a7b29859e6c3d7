package lab.unroll.task.homeruns;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import lab.unroll.task.DataFile;

/** Files of a small league that nobody played in, in the form of the database. */
public final class SmallLeague {

    /** The folder. */
    public final Path folder;
    /** Rows of Batting.csv. */
    public final List<String> batting = new ArrayList<>(List.of(
            "playerID,yearID,stint,teamID,lgID,G,AB,R,H,2B,3B,HR,RBI,SB,CS,BB,SO,IBB,HBP,SH,SF,GIDP"));
    /** Rows of People.csv. */
    public final List<String> people = new ArrayList<>(List.of("playerID,birthYear,birthMonth,birthDay,nameFirst,nameLast"));
    /** Rows of Teams.csv. */
    public final List<String> teams = new ArrayList<>(List.of("yearID,lgID,teamID,BPF"));
    /** Rows of LeagueBatting.csv; only the first where there is to be none. */
    public final List<String> leagues = new ArrayList<>(List.of("yearID,lgID,group,rows,AB,H,2B,3B,HR,BB,SO,HBP,SH,SF"));
    /** What ends a line. */
    public String end = "\n";
    /** What a file begins with. */
    public String mark = "";
    /** The encoding of all files. */
    public Charset charset = StandardCharsets.UTF_8;

    /** A league in a folder. */
    public SmallLeague(Path folder) {
        this.folder = folder;
    }

    /** Players who bat in each of some years, the better the larger their number. */
    public SmallLeague withPlayers(int count, int firstYear, int lastYear) {
        for (int i = 0; i < count; i++) {
            String id = String.format("p%03d", i);
            people.add(id + "," + (firstYear - 24) + "," + (1 + i % 12) + ",1,First" + i + ",Last" + i);
            for (int year = firstYear; year <= lastYear; year++) {
                int homers = (i * 7 + year * 3) % 45;
                batting.add(id + "," + year + ",1,AAA,AL,150," + (400 + i) + ",60,110,20,2," + homers + ",60,5,3,40,90,2,3,1,4,10");
            }
        }
        for (int year = firstYear; year <= lastYear; year++) {
            teams.add(year + ",AL,AAA,100");
        }
        return this;
    }

    /** Writes all files. */
    public SmallLeague write() {
        write("Batting.csv", batting);
        write("People.csv", people);
        write("Teams.csv", teams);
        if (leagues.size() > 1) {
            write("LeagueBatting.csv", leagues);
        }
        return this;
    }

    private void write(String name, List<String> rows) {
        try {
            Files.write(folder.resolve(name), (mark + String.join(end, rows) + end).getBytes(charset));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes all files and reads them. */
    public CareerData read() {
        return (CareerData) new HomeRunsKind().read(DataFile.of(write().folder));
    }
}
