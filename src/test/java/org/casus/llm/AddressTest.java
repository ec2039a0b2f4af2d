package org.casus.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.casus.model.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {
    @ParameterizedTest
    @CsvSource({
        "https://models.example.org/v1, https://models.example.org/v1/chat/completions",
        "https://models.example.org/v1/, https://models.example.org/v1/chat/completions",
        "https://models.example.org/chat/completions?api=3, https://models.example.org/chat/completions?api=3",
        "http://localhost:8080, http://localhost:8080/chat/completions",
        "http://127.0.0.1:8080/v1, http://127.0.0.1:8080/v1/chat/completions",
        "http://[::1]:8080/v1, http://[::1]:8080/v1/chat/completions"
    })
    void addsThePathOfTheInterface(String given, String whole) {
        assertThat(Address.of(given, false).uri()).hasToString(whole);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://models.example.org/v1", "http://127.0.0.1.example.org/", "http://localhost.example.org"})
    void sendsNothingReadableToAnotherMachineUnlessTold(String given) {
        assertThatThrownBy(() -> Address.of(given, false))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("http:// would send articles and key readable to ")
                .hasMessageEndingWith("allow it with --model-in-the-clear.");
        assertThat(Address.of(given, true).uri().getScheme()).isEqualTo("http");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "models.example.org", "ftp://models.example.org", "https:///v1", "file:/etc/hosts", "a b"})
    void refusesWhatIsNoAddress(String given) {
        assertThatThrownBy(() -> Address.of(given, false))
                .isInstanceOf(InputException.class)
                .hasMessageEndingWith("no address of a model. Give one such as http://localhost:8080/v1.");
    }

    @Test
    void showsNoSecretThatItHolds() {
        assertThat(Address.of("https://models.example.org/v1?key=secret", false))
                .hasToString("https://models.example.org/v1/chat/completions");
        assertThatThrownBy(() -> Address.of("https://me:secret@models.example.org/v1", false))
                .isInstanceOf(InputException.class)
                .message()
                .startsWith("The address of the model holds a name or password.")
                .doesNotContain("secret");
    }
}
