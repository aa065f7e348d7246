package dev.espalier.runtime.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnionPropertyTest {
    @Test
    void aPropertyOfJsonIsReadAsItsType() {
        assertThat(Models.property(JsonParser.parseString("{\"n\":7}"), JsonTypes.LONG, "Thing", "n"))
                .isEqualTo(7);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"n\":null}", "{\"n\":{}}", "{\"n\":\"text\"}", "[]", "null", "7"})
    void aPropertyThatIsNotThereOrOfAnotherFormIsMissing(String json) {
        assertThatThrownBy(() -> Models.property(JsonParser.parseString(json), JsonTypes.LONG, "Thing", "n"))
                .isInstanceOf(MissingFieldException.class)
                .hasMessageContaining("\"n\" in Thing");
    }
}
