package org.casus.llm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerFormTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"facts": []} | true
            {"facts": [{"type": "attack", "id": "a1", "kind": "bombing", "status": "occurred", "evidence": ["x"]}]} | true
            {"facts": [{"type": "attack", "id": "a1", "kind": "bomb", "status": "occurred"}]} | false
            {"facts": [{"type": "attack", "id": "a1", "kind": "bombing", "status": "occurred", "rule": "x"}]} | false
            {"facts": [{"type": "attack", "id": "a1", "kind": "bombing", "status": "occurred", "evidence": [{"text": "x", "start": 1}]}]} | false
            {"facts": [], "document": {"id": "d"}} | false
            """)
    void isTheSheetsLessWhatAModelHasNoSayIn(String answer, boolean fits) throws IOException {
        var schema =
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(AnswerForm.schema());

        assertThat(schema.validate(new JsonMapper().readTree(answer)).isEmpty()).isEqualTo(fits);
    }

    @Test
    void saysNothingThatEndpointsDoNotUnderstand() {
        var words = new HashSet<String>();
        collect(AnswerForm.schema(), words);

        assertThat(words).contains("anyOf", "enum", "const");
        assertThat(words).doesNotContain("if", "then", "allOf", "pattern", "format", "default", "iri", "country");
    }

    private static void collect(JsonNode node, Set<String> words) {
        node.fieldNames().forEachRemaining(words::add);
        node.forEach(child -> collect(child, words));
    }
}
