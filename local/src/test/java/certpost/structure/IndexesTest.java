package certpost.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.StringEntry;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The template's indexes are those that the stores query, with the keys that they ask for. */
class IndexesTest {
    private static final Pattern NAME = Pattern.compile("#(\\w+)");
    private static final Pattern QUERY = Pattern.compile("#\\w+ = :\\w+( AND #\\w+ (<|>|<=|>=|=) :\\w+)?");

    /** An index of the template, and the attributes of its key. */
    private record Index(String name, List<String> key) {}

    @Test
    void shouldHaveAnIndexForEachQueryAndAQueryForEachIndex() throws IOException {
        List<Index> indexes = indexes();
        Set<Index> queried = new TreeSet<>(Comparator.comparing(Index::toString));
        for (Path file : House.classFiles(House.ROOT.resolve("shared/aws"))) {
            ClassModel item = ClassFile.of().parse(file);
            Optional<String> name = index(item);
            if (name.isPresent()) {
                List<Index> fitting = indexes.stream()
                        .filter(index -> index.name().equals(name.get())
                                && queries(item).stream().anyMatch(query -> fits(index, query)))
                        .toList();
                assertThat(fitting).as(file.getFileName() + " queries " + name.get()).hasSize(1);
                queried.addAll(fitting);
            }
        }

        assertThat(queried).containsExactlyInAnyOrderElementsOf(indexes);
    }

    /** The partition's name first, and then nothing but the sort key. */
    private static boolean fits(Index index, String query) {
        List<String> names = NAME.matcher(query).results().map(match -> match.group(1)).toList();
        return index.key().subList(0, Math.min(names.size(), index.key().size())).equals(names);
    }

    private static Optional<String> index(ClassModel item) {
        return item.fields()
                .stream()
                .filter(field -> field.fieldName().equalsString("INDEX"))
                .map(field -> field.findAttribute(Attributes.constantValue()).orElseThrow().constant())
                .map(constant -> String.valueOf(constant.constantValue()))
                .findFirst();
    }

    private static List<String> queries(ClassModel item) {
        List<String> queries = new ArrayList<>();
        item.constantPool().forEach(entry -> {
            if (entry instanceof StringEntry text && QUERY.matcher(text.stringValue()).matches()) {
                queries.add(text.stringValue());
            }
        });
        return queries;
    }

    private static List<Index> indexes() {
        List<Index> indexes = new ArrayList<>();
        Cloud.resources("AWS::DynamoDB::Table")
                .values()
                .forEach((Map<String, Object> table) -> Cloud.list(table.getOrDefault("GlobalSecondaryIndexes", ""))
                        .forEach(index -> indexes.add(new Index(String.valueOf(Cloud.at(index, "IndexName")),
                                Cloud.list(Cloud.at(index, "KeySchema"))
                                        .stream()
                                        .map(key -> String.valueOf(Cloud.at(key, "AttributeName")))
                                        .toList()))));
        return indexes;
    }
}
