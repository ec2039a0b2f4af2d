package org.casus.reference;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.casus.model.InputException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FaultyFolderTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void writeASmallFolder() throws IOException {
        write(
                "states.csv",
                "slug,alpha3,alpha2,name,official,aliases,adjectives,demonyms,weak,capitals,metonyms,status",
                "iraq,IRQ,IQ,Iraq,,,Iraqi,Iraqis,,Baghdad,,un-member");
        write("forces.csv", "slug,kind,name,terms,type", "army,STATE_FORCE,army,army,army");
        write(
                "actors.csv",
                "slug,kind,name,aliases,weak,country,affiliated,memberOf,type,from,until",
                "taliban,ARMED_GROUP,Taliban,,,,,,,,");
        write("words.csv", "slug", "police");
        write("persons.csv", "slug,name,aliases,weak,country,affiliated,office,from,until");
        write("admin-areas.csv", "slug,country,code,name,aliases,weak,population");
        write("admin-aliases.csv", "slug,name,aliases,weak");
        write(
                "cities.csv",
                "geonameId,slug,name,aliases,country,admin1,lat,lon,population,feature",
                "98182,baghdad,Baghdad,,IRQ,07,33.3406,44.4009,7216000,PPLC");
        write("city-aliases.csv", "slug,name,aliases,weak,country,admin1,lat,lon,population,geonameId");
        write("areas.csv", "slug,name,aliases,weak,country,within,lat,lon,type");
        write("facilities.csv", "slug,type,name,aliases,weak,country,within,operator,lat,lon,from,until");
    }

    private void write(String file, String... lines) throws IOException {
        Files.write(folder.resolve(file), List.of(lines));
    }

    private void assertRefused(String file, String line, String message) throws IOException {
        Files.writeString(folder.resolve(file), line + "\n", StandardOpenOption.APPEND);

        assertThatThrownBy(() -> Reference.read(folder))
                .isInstanceOf(InputException.class)
                .hasMessage(message);
    }

    @Test
    void refusesASlugThatStandsTwice() throws IOException {
        assertRefused(
                "actors.csv",
                "taliban,ARMED_GROUP,Other,,,,,,,,",
                "actors.csv, line 3, column 'slug': 'actor/taliban' is there already. Each slug stands once.");
    }

    @Test
    void refusesAnUnknownCountry() throws IOException {
        assertRefused(
                "actors.csv",
                "eta,ARMED_GROUP,ETA,,,ESQ,,,,,",
                "actors.csv, line 3, column 'country': 'ESQ' is no country code of states.csv.");
    }

    @Test
    void refusesAnUnknownKind() throws IOException {
        assertRefused(
                "actors.csv",
                "eta,GANG,ETA,,,,,,,,",
                "actors.csv, line 3, column 'kind': 'GANG' is no kind of actor. Write ARMED_GROUP, STATE_FORCE, COALITION"
                        + " or ORGANIZATION.");
    }

    @Test
    void refusesAnActorThatPointsToNobody() throws IOException {
        assertRefused(
                "actors.csv",
                "eta,ARMED_GROUP,ETA,,,,basques,,,,",
                "actors.csv, line 3, column 'affiliated': there is no actor 'basques'.");
    }

    @Test
    void refusesANameThatTwoStatesShare() throws IOException {
        assertRefused(
                "states.csv",
                "iran,IRN,IR,Iran,,,Iraqi,,,,,un-member",
                "states.csv, line 3, column 'adjectives': 'Iraqi' names another state, too. Put it under 'weak' in both.");
    }

    @Test
    void refusesALatitudeBeyondThePole() throws IOException {
        assertRefused(
                "cities.csv",
                "1,nowhere,Nowhere,,IRQ,,133.3,44.4,0,PPL",
                "cities.csv, line 3, column 'lat': '133.3' is not between -90 and 90.");
    }

    @Test
    void refusesNamesForACityThatIsNotThere() throws IOException {
        assertRefused(
                "city-aliases.csv",
                "bagdad,,Bagdad,,,,,,,",
                "city-aliases.csv, line 2, column 'slug': there is no place 'bagdad' to name.");
    }

    @Test
    void refusesARowWithACommaTooMany() throws IOException {
        assertRefused(
                "areas.csv",
                "zone,Green, Zone,,,,,,,",
                "areas.csv, line 2: 10 values, but the first line names 9 columns. Quote a value that has a comma.");
    }

    @Test
    void refusesAFolderThatLacksAFile() throws IOException {
        Files.delete(folder.resolve("areas.csv"));

        assertThatThrownBy(() -> Reference.read(folder))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("The reference data areas.csv cannot be read: there is no such file in ");
    }
}
