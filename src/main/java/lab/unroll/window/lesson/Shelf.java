package lab.unroll.window.lesson;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import lab.unroll.lesson.Lesson;
import lab.unroll.lesson.LessonBook;
import lab.unroll.lesson.LessonBooks;
import lab.unroll.lesson.LessonList;
import lab.unroll.words.InputException;
import lab.unroll.words.Words;

/** The lessons that are shipped, and after them those of a teacher's folder, in one language. */
final class Shelf {

    private final ObservableValue<List<Lesson>> shipped;
    private final ObjectProperty<LessonBooks> books = new SimpleObjectProperty<>();
    private final ObservableValue<LessonBook> taught;
    private final ObservableValue<Locale> language;
    private final Function<Locale, CompletionStage<LessonList>> source;

    /**
     * The shelf.
     *
     * @param source the lessons that are shipped, by language
     */
    Shelf(ObservableValue<List<Lesson>> shipped, ObservableValue<Locale> language,
          Function<Locale, CompletionStage<LessonList>> source) {
        this.source = source;
        this.shipped = shipped;
        this.language = language;
        taught = Bindings.createObjectBinding(() -> books.get() == null ? null : books.get().in(language.getValue()),
                books, language);
    }

    /** The teacher's folder, or null. */
    ObjectProperty<LessonBooks> booksProperty() {
        return books;
    }

    /** Its lessons in the language of the moment, or null. */
    ObservableValue<LessonBook> taughtProperty() {
        return taught;
    }

    /** All of them, in order. */
    List<Lesson> all() {
        LessonBook more = taught.getValue();
        return more == null ? shipped.getValue()
                : Stream.concat(shipped.getValue().stream(), more.lessons().stream()).toList();
    }

    /** True for a lesson of the teacher. */
    boolean isTaught(Lesson one) {
        return shipped.getValue().stream().noneMatch(other -> other == one);
    }

    /** True if there is a lesson at a place that comes from where another comes from. */
    boolean isBeside(Lesson one, int index) {
        List<Lesson> all = all();
        return index >= 0 && index < all.size() && isTaught(all.get(index)) == isTaught(one);
    }

    /** What is the same of a lesson in each language: its station, or the name of the teacher's file; null for none. */
    Object identity(Lesson one) {
        return one == null ? null : isTaught(one) ? file(one) : one.station();
    }

    /** What is wrong now with the file of a lesson. */
    List<InputException> mistakes(Lesson one) {
        return one == null || taught.getValue() == null || !isTaught(one) ? List.of()
                : taught.getValue().entry(file(one)).map(LessonBook.Entry::problems).orElse(List.of());
    }

    /**
     * A lesson as it is now in each language that it is written in, that of the moment among them. What has not been read yet
     * is waited for where it is asked for, which is not on the FX thread.
     */
    Supplier<Map<Locale, Lesson>> translations(Lesson one) {
        Locale own = Words.nearest(language.getValue());
        boolean isTaught = isTaught(one);
        Map<Locale, CompletionStage<List<Lesson>>> written = new LinkedHashMap<>();
        Words.LANGUAGES.forEach(each -> written.put(each, each.equals(own) ? CompletableFuture.completedFuture(List.of(one))
                : isTaught ? CompletableFuture.completedFuture(books.get().in(each).lessons())
                : source.apply(each).thenApply(LessonList::lessons)));
        return () -> {
            Map<Locale, Lesson> found = new LinkedHashMap<>();
            // where it is not translated, that of another language stands in its place
            written.forEach((each, all) -> all.toCompletableFuture().join().stream().filter(other -> file(other).equals(file(one))
                    && (each.equals(own) || !other.source().equals(one.source()))).findFirst()
                    .ifPresent(other -> found.put(each, other)));
            return found;
        };
    }

    private static String file(Lesson one) {
        return Path.of(one.source()).getFileName().toString();
    }
}
