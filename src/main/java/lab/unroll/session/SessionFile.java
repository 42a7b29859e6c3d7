package lab.unroll.session;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lab.unroll.experiment.Experiment;
import lab.unroll.export.AtomicFile;
import lab.unroll.words.FileProblem;
import lab.unroll.words.InputException;

/**
 * Sessions as files. A file is one JSON document; its fields are described in the README. It is read whole and checked
 * before anything is made of it, and written whole or not at all.
 */
public final class SessionFile {

    /** The ending of such files. */
    public static final String ENDING = ".unroll";
    /** What this programme writes; it reads this and everything older. */
    public static final int VERSION = 1;

    private static final String FORMAT = "unroll-session";
    private static final String FORMAT_FIELD = "format";
    private static final String VERSION_FIELD = "version";
    private static final String DATA = "data";
    private static final int LARGEST = 1 << 30;

    private SessionFile() {
    }

    /** True if a file is called like a session. */
    public static boolean isNamedSo(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(ENDING);
    }

    /**
     * Writes a session, whole or not at all.
     *
     * @throws InputException if it cannot be written; what was there before is still there
     */
    public static void write(Session session, Path file) {
        AtomicFile.write(file, bytes(session, false));
    }

    /** The same for the window itself, which finds the data again where they were. */
    public static void writeForMyself(Session session, Path file) {
        AtomicFile.write(file, bytes(session, true));
    }

    /** What would be written into a file, to be kept in another one. */
    public static String text(Session session) {
        return new String(bytes(session, false), StandardCharsets.UTF_8);
    }

    /** The file as it would be written. */
    static byte[] bytes(Session session, boolean withPath) {
        JsonMapper mapper = SessionJson.mapper();
        ObjectNode root = mapper.createObjectNode();
        root.put(FORMAT_FIELD, FORMAT);
        root.put(VERSION_FIELD, VERSION);
        root.set(BenchFields.BENCH, BenchFields.bench(session.state(), session.training().isEmpty()));
        ObjectNode plan = BenchFields.plan(session.state());
        if (!plan.isEmpty()) {
            root.set(BenchFields.PLAN, plan);
        }
        Optional.ofNullable(session.state().experiment().choice().data())
                .ifPresent(data -> root.set(DATA, mapper.valueToTree(DataName.of(data, withPath))));
        Session whole = session.withSymbols();
        for (Section<?> section : Sections.ALL) {
            whole.get(section).ifPresent(part -> root.set(section.name(), mapper.valueToTree(part)));
        }
        return CheckSum.sign(root.toPrettyString()).getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Reads a session whose data, if it has any, are beside it.
     *
     * @throws InputException naming the file and the field that cannot be used, and why
     */
    public static Session read(Path file) {
        return read(file, DataSource.beside(file, List.of()));
    }

    /**
     * Reads a session. Nothing is read but this file and what the source reads.
     *
     * @throws InputException naming the file and the field that cannot be used, and why
     */
    public static Session read(Path file, DataSource source) {
        return read(content(file), file.getFileName().toString(), source);
    }

    /**
     * Reads a session out of a stream, which is left open. It learns from what is shipped; data of its own are not looked for.
     *
     * @param name the name under which problems tell of it
     * @param most the largest that is read, in bytes
     * @throws InputException naming the file and the field that cannot be used, and why
     */
    public static Session read(InputStream stream, String name, int most) {
        try {
            byte[] content = stream.readNBytes(most + 1);
            if (content.length > most) {
                throw new InputException("session.large", name, most >> 20);
            }
            return read(content, name, (kind, wanted) -> {
                throw new InputException("session.data-missing", name, wanted.name());
            });
        } catch (IOException e) {
            throw FileProblem.reading(name, e);
        }
    }

    /**
     * Reads a session of a text to write with it: where the text is not there, one with the same symbols stands for it.
     *
     * @throws InputException naming the file and the field that cannot be used, and why
     */
    public static Session readToWrite(Path file, DataSource source) {
        byte[] content = content(file);
        String name = file.getFileName().toString();
        return read(content, name, (kind, wanted) -> {
            try {
                return source.find(kind, wanted);
            } catch (InputException e) {
                return symbols(content, name).flatMap(symbols -> kind.standIn(wanted.name(), symbols)).orElseThrow(() -> e);
            }
        });
    }

    private static Optional<List<String>> symbols(byte[] content, String name) {
        try {
            JsonNode node = SessionJson.mapper().readTree(CheckSum.decoded(content, name, "session.encoding")).get(Sections.SYMBOLS.name());
            return Optional.ofNullable(node).map(one -> List.of(value(Sections.SYMBOLS.name(), String[].class, one)));
        } catch (JsonProcessingException e) {
            throw new FieldProblem(Sections.SYMBOLS.name(), e);
        }
    }

    /** The same of a file that was read. */
    static Session read(byte[] content, String name, DataSource source) {
        try {
            String text = CheckSum.decoded(content, name, "session.encoding");
            JsonNode root = SessionJson.mapper().readTree(text);
            requireKnown(root, name);
            Session session = read(root, source);
            CheckSum.require(text, root, name, "session.sum");
            return session;
        } catch (FieldProblem e) {
            throw problem(e, name);
        } catch (JsonEOFException e) {
            throw new InputException(e, "session.cut", name);
        } catch (JsonProcessingException e) {
            throw new InputException(e, "session.syntax", name, e.getLocation() == null ? 1 : e.getLocation().getLineNr(),
                    e.getLocation() == null ? 1 : e.getLocation().getColumnNr());
        } catch (OutOfMemoryError e) {
            throw new InputException(e, "session.memory", name);
        }
    }

    private static InputException problem(FieldProblem e, String name) {
        return e.getCause() instanceof InputException why ? new InputException(e, "session.field.because", name, e.field(), why)
                : new InputException(e, "session.field", name, e.field());
    }

    /** Whether the programme knows what it is about to read. */
    private static void requireKnown(JsonNode root, String name) {
        if (!FORMAT.equals(root.path(FORMAT_FIELD).asText())) {
            throw new InputException("session.format", name, FORMAT_FIELD, FORMAT);
        }
        JsonNode version = root.path(VERSION_FIELD);
        if (!version.isIntegralNumber() || version.longValue() < 1) {
            throw new FieldProblem(VERSION_FIELD);
        }
        if (version.longValue() > VERSION) {
            throw new InputException("session.newer", name, VERSION_FIELD, version.asText(), VERSION);
        }
        List<String> known = Stream.concat(Stream.of(FORMAT_FIELD, VERSION_FIELD, BenchFields.BENCH, BenchFields.PLAN, DATA,
                CheckSum.FIELD), Sections.ALL.stream().map(Section::name)).toList();
        for (Map.Entry<String, JsonNode> field : root.properties()) {
            if (!known.contains(field.getKey())) {
                throw new InputException("session.unknown", name, field.getKey(), String.join(", ", known));
            }
        }
    }

    private static Session read(JsonNode root, DataSource source) {
        if (!root.has(BenchFields.BENCH)) {
            throw new FieldProblem(BenchFields.BENCH);
        }
        Session session = new Session(BenchFields.read(root.get(BenchFields.BENCH), root.get(BenchFields.PLAN),
                data(root, source)));
        for (Section<?> section : Sections.ALL) {
            if (root.has(section.name())) {
                session = with(session, section, root.get(section.name()));
            }
        }
        for (Section<?> section : Sections.ALL) {
            section.refuseUnfit(session);
        }
        Session read = session;
        return session.training().map(training -> read.with(read.state().after(training.iteration()))).orElse(session);
    }

    private static <T> Session with(Session session, Section<T> section, JsonNode node) {
        return session.with(section, value(section.name(), section.type(), node));
    }

    private static <T> T value(String field, Class<T> type, JsonNode node) {
        try {
            T value = SessionJson.mapper().treeToValue(node, type);
            if (value == null) {
                throw new FieldProblem(field);
            }
            return value;
        } catch (JsonMappingException e) {
            throw new FieldProblem(field + path(e.getPath()), e);
        } catch (JsonProcessingException | IllegalArgumentException | NullPointerException e) {
            throw new FieldProblem(field, e);
        }
    }

    private static String path(List<JsonMappingException.Reference> path) {
        return path.stream().map(one -> one.getFieldName() == null ? "[" + one.getIndex() + "]" : "." + one.getFieldName())
                .collect(Collectors.joining());
    }

    private static UnaryOperator<Experiment> data(JsonNode root, DataSource source) {
        if (!root.has(DATA)) {
            return UnaryOperator.identity();
        }
        DataName wanted = value(DATA, DataName.class, root.get(DATA));
        return experiment -> experiment.withData(source.find(experiment.choice().kind(), wanted));
    }

    private static byte[] content(Path file) {
        if (Files.isDirectory(file)) {
            throw new InputException("session.folder", file);
        }
        try (InputStream stream = Files.newInputStream(file)) {
            byte[] content = stream.readNBytes(LARGEST);
            if (stream.read() >= 0) {
                throw new InputException("session.large", file, LARGEST >> 20);
            }
            return content;
        } catch (IOException e) {
            throw FileProblem.reading(file, e);
        } catch (OutOfMemoryError e) {
            throw new InputException(e, "session.memory", file);
        }
    }
}
