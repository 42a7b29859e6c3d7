package lab.unroll.lesson.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lab.unroll.lesson.file.Place;

/** Finds sentences that belong to moments of the playhead: {@code [The first letter comes in.]{t=1}}, {@code {t=2-4}}. */
final class Moments {

    private static final Pattern END = Pattern.compile("]\\{t=(?<when>[^}]*)}?");
    private static final Pattern WHEN = Pattern.compile("(?<from>[1-9]\\d{0,2})(\\s*[-–]\\s*(?<to>[1-9]\\d{0,2}))?");
    private static final char BEGINNING = '[';

    private final Place place;
    private final List<Span> found = new ArrayList<>();

    private Moments(Place place) {
        this.place = place;
    }

    /**
     * The spans of a paragraph with its moments put together.
     *
     * @throws lab.unroll.words.InputException at a moment without a beginning, or whose steps cannot be read
     */
    static List<Span> of(List<Span> spans, Place place) {
        Moments moments = new Moments(place);
        spans.forEach(moments::add);
        return moments.found;
    }

    private void add(Span span) {
        if (!(span instanceof Span.Text words)) {
            found.add(span);
            return;
        }
        int from = 0;
        for (Matcher end = END.matcher(words.plain()); end.find(); from = end.end()) {
            addText(words.plain().substring(from, end.start()));
            close(end.group("when"));
        }
        addText(words.plain().substring(from));
    }

    private void addText(String words) {
        if (!words.isEmpty()) {
            found.add(new Span.Text(words));
        }
    }

    private void close(String when) {
        Matcher steps = WHEN.matcher(when.strip());
        if (!steps.matches()) {
            throw place.problem("moment", when);
        }
        int from = Integer.parseInt(steps.group("from"));
        int to = steps.group("to") == null ? from : Integer.parseInt(steps.group("to"));
        int at = found.size() - 1;
        while (at >= 0 && !(found.get(at) instanceof Span.Text words && words.plain().indexOf(BEGINNING) >= 0)) {
            if (found.get(at) instanceof Span.Moment) {
                at = 0;
            }
            at--;
        }
        if (at < 0 || to < from) {
            throw place.problem("moment", when);
        }
        String words = found.get(at).plain();
        int beginning = words.lastIndexOf(BEGINNING);
        List<Span> inside = new ArrayList<>(found.subList(at + 1, found.size()));
        found.subList(at, found.size()).clear();
        addText(words.substring(0, beginning));
        if (beginning + 1 < words.length()) {
            inside.add(0, new Span.Text(words.substring(beginning + 1)));
        }
        found.add(new Span.Moment(inside, from, to, place));
    }
}
