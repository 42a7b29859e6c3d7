package lab.unroll.session;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import lab.unroll.train.Checkpoint;
import lab.unroll.train.Observations;
import lab.unroll.train.StepMeasure;
import lab.unroll.train.StepReport;

/**
 * How values stand in a session file: a record as an object of its components in small letters with hyphens, arrays of
 * numbers as {@link PackedNumbers}, numbers that are not finite as texts. Every component has to be there, and no other.
 */
final class SessionJson {

    /** A text of the file may be as long as the file. */
    private static final int LONGEST_TEXT = Integer.MAX_VALUE;

    private SessionJson() {
    }

    /** Reads and writes trees and values. */
    static JsonMapper mapper() {
        return mapper(module().addDeserializer(Checkpoint.class, new EndReader(mapper(module()))));
    }

    private static JsonMapper mapper(SimpleModule values) {
        JsonFactory factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder().maxStringLength(LONGEST_TEXT).build())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
        return JsonMapper.builder(factory)
                .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
                .visibility(PropertyAccessor.GETTER, Visibility.NONE)
                .visibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
                .visibility(PropertyAccessor.FIELD, Visibility.ANY)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                // the same session is the same file
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .addModule(values).build();
    }

    private static SimpleModule module() {
        SimpleModule module = new SimpleModule();
        packed(module, float[].class, PackedNumbers::text, PackedNumbers::floats);
        packed(module, double[].class, PackedNumbers::text, PackedNumbers::doubles);
        packed(module, long[].class, PackedNumbers::text, PackedNumbers::longs);
        module.addSerializer(StepReport.class, new ReportWriter());
        module.addDeserializer(StepReport.class, new ReportReader());
        return module;
    }

    private static <T> void packed(SimpleModule module, Class<T> type, Function<T, String> write, Function<String, T> read) {
        module.addSerializer(type, new JsonSerializer<T>() {
            @Override
            public void serialize(T numbers, JsonGenerator out, SerializerProvider provider) throws IOException {
                out.writeString(write.apply(numbers));
            }
        });
        module.addDeserializer(type, new JsonDeserializer<T>() {
            @Override
            public T deserialize(JsonParser in, DeserializationContext context) throws IOException {
                String text = in.getText();
                try {
                    return read.apply(text);
                } catch (IllegalArgumentException e) {
                    throw JsonMappingException.from(in, "No packed numbers", e);
                }
            }
        });
    }

    /** Reads the end of a branch, also of a file from the time when nothing was observed. */
    private static final class EndReader extends JsonDeserializer<Checkpoint> {

        private static final String OBSERVED = "observed";
        private final JsonMapper plain;

        EndReader(JsonMapper plain) {
            this.plain = plain;
        }

        @Override
        public Checkpoint deserialize(JsonParser in, DeserializationContext context) throws IOException {
            JsonNode node = context.readTree(in);
            if (node instanceof ObjectNode end && !end.has(OBSERVED)) {
                end.set(OBSERVED, plain.valueToTree(Observations.NONE));
            }
            return plain.treeToValue(node, Checkpoint.class);
        }
    }

    /** A report is the number of its step and those of its measures that are known. */
    private static final class ReportWriter extends JsonSerializer<StepReport> {
        @Override
        public void serialize(StepReport report, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeStartObject();
            out.writeNumberField(ReportReader.ITERATION, report.iteration());
            for (StepMeasure measure : StepMeasure.values()) {
                if (!Double.isNaN(report.value(measure))) {
                    out.writeNumberField(measure.id(), report.value(measure));
                }
            }
            out.writeEndObject();
        }
    }

    /** Reads it again. */
    private static final class ReportReader extends JsonDeserializer<StepReport> {

        static final String ITERATION = "iteration";

        @Override
        public StepReport deserialize(JsonParser in, DeserializationContext context) throws IOException {
            JsonNode node = context.readTree(in);
            Map<String, StepMeasure> measures = new TreeMap<>();
            for (StepMeasure measure : StepMeasure.values()) {
                measures.put(measure.id(), measure);
            }
            if (!node.path(ITERATION).isIntegralNumber()) {
                throw JsonMappingException.from(in, "No iteration");
            }
            StepReport report = StepReport.ofLoss(node.get(ITERATION).longValue(), Double.NaN);
            for (Map.Entry<String, JsonNode> one : node.properties()) {
                StepMeasure measure = measures.get(one.getKey());
                if (measure != null) {
                    report = report.with(measure, context.readTreeAsValue(one.getValue(), Double.class));
                } else if (!one.getKey().equals(ITERATION)) {
                    throw JsonMappingException.from(in, "No measure");
                }
            }
            return report;
        }
    }
}
