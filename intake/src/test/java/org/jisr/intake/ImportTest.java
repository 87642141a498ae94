package org.jisr.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jisr.bank.SearchQuery;
import org.jisr.log.LeafKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ImportTest {
  @TempDir Path folder;
  private Intake intake;

  @BeforeEach
  void open() {
    intake = new Intake(folder, 10);
  }

  @AfterEach
  void close() throws Exception {
    intake.close();
  }

  @Test
  void storesABundleAndLogsItOnce() throws Exception {
    ImportJob job = intake.run("set.json", Bundles.of(Bundles.people(0, 35)));
    assertThat(job.state()).isEqualTo(ImportState.DONE);
    assertThat(job.problem()).isNull();
    assertThat(job.finishedAt()).isNotNull();
    ImportProgress progress = job.progress();
    assertThat(progress.objects()).isEqualTo(35);
    assertThat(progress.stored()).isEqualTo(35);
    assertThat(progress.known() + progress.refused()).isZero();
    assertThat(intake.held()).isEqualTo(35);
    assertThat(intake.leaves()).isEqualTo(1);
    assertThat(folder.resolve("spool")).isEmptyDirectory();
  }

  @Test
  void theLeafTellsNothingButTheKindAndTheCount() throws Exception {
    intake.run("secret name.json", Bundles.of(Bundles.people(0, 3)));
    long index = intake.log.size() - 1;
    while (intake.log.open(index).entry().kind().orElseThrow() != LeafKind.IMPORT) {
      index--;
    }
    assertThat(intake.log.open(index).entry().clear())
        .containsEntry("source", "bundle")
        .containsEntry("objects", "3")
        .hasSize(2);
    assertThat(intake.log.open(index).values())
        .containsEntry("name", "secret name.json")
        .containsEntry("account", "account-1")
        .containsEntry("purpose", "event-security")
        .containsKey("digest");
  }

  @Test
  void theSameFileAgainIsKnown() throws Exception {
    String bundle = Bundles.of(Bundles.people(0, 35));
    intake.run("set.json", bundle);
    ImportProgress again = intake.run("copy.json", bundle).progress();
    assertThat(again.stored()).isZero();
    assertThat(again.known()).isEqualTo(35);
    assertThat(intake.held()).isEqualTo(35);
  }

  @Test
  void oneBadObjectNeverFailsTheRest() throws Exception {
    List<String> objects = new ArrayList<>(Bundles.people(0, 25));
    objects.set(3, "{\"type\":\"identity\",\"name\":\"without id\"}");
    objects.set(12, "17");
    objects.set(
        17, Bundles.organisation(17, "x").replace("\"name\"", "\"name\":\"twice\",\"name\""));
    ImportJob job = intake.run("set.json", Bundles.of(objects));
    assertThat(job.state()).isEqualTo(ImportState.DONE);
    assertThat(job.progress().stored()).isEqualTo(22);
    assertThat(job.progress().refused()).isEqualTo(3);
    RefusalPage page = intake.importer.refusals(job.id(), null, 2);
    assertThat(page.items()).extracting(RefusalRecord::line).containsExactly(5L, 14L);
    RefusalPage rest = intake.importer.refusals(job.id(), page.next(), 2);
    assertThat(rest.items())
        .extracting(RefusalRecord::code)
        .containsExactly("OBJECT_DUPLICATE_PROPERTY");
    assertThat(rest.items().getFirst().objectId()).isEqualTo("identity--" + Bundles.id(17));
    assertThat(rest.items().getFirst().offset()).isGreaterThan(page.items().getLast().offset());
    assertThat(rest.next()).isNull();
  }

  @Test
  void theSameVersionWithOtherContentIsRefusedAndTheFirstIsKept() throws Exception {
    intake.run("first.json", Bundles.of(List.of(Bundles.organisation(1, "First name"))));
    ImportJob job =
        intake.run("second.json", Bundles.of(List.of(Bundles.organisation(1, "Other name"))));
    assertThat(job.state()).isEqualTo(ImportState.DONE);
    assertThat(job.progress().refused()).isEqualTo(1);
    assertThat(intake.importer.refusals(job.id(), null, 10).items())
        .singleElement()
        .extracting(RefusalRecord::code)
        .isEqualTo("INTAKE_VERSION_CONFLICT");
    assertThat(intake.bank.gate().search(Intake.ANALYST, SearchQuery.of("First"), 5, null).count())
        .isEqualTo(1);
  }

  @Test
  void twoImportsAtOnceBothEndWhole() throws Exception {
    UUID one = intake.submit("one.json", Bundles.of(Bundles.people(0, 300)));
    UUID two = intake.submit("two.json", Bundles.of(Bundles.people(200, 500)));
    ImportProgress first = intake.importer.await(one).progress();
    ImportProgress second = intake.importer.await(two).progress();
    assertThat(first.stored() + first.known()).isEqualTo(300);
    assertThat(second.stored() + second.known()).isEqualTo(300);
    assertThat(first.known() + second.known()).isEqualTo(100);
    assertThat(intake.held()).isEqualTo(500);
    assertThat(intake.leaves()).isEqualTo(2);
  }

  @Test
  void aCancelledImportStopsAndStaysCancelled() throws Exception {
    List<String> objects = Bundles.people(0, 20_000);
    UUID id = intake.submit("long.json", Bundles.of(objects));
    intake.importer.cancel(id);
    ImportJob job = intake.importer.await(id);
    assertThat(job.state()).isEqualTo(ImportState.CANCELLED);
    assertThat(job.progress().stored()).isLessThan(20_000);
    assertThat(intake.held()).isEqualTo(job.progress().stored());
    assertThatThrownBy(() -> intake.importer.cancel(id))
        .hasFieldOrPropertyWithValue("fault", IntakeFault.JOB_FINISHED);
    intake.restart(intake.database.dataSource());
    assertThat(intake.importer.job(id).state()).isEqualTo(ImportState.CANCELLED);
  }

  @Test
  void listenersHearOrderedProgressAndTheEnd() throws Exception {
    List<ImportJob> heard = Collections.synchronizedList(new ArrayList<>());
    Runnable remove = intake.importer.listen(heard::add);
    ImportJob job = intake.run("set.json", Bundles.of(Bundles.people(0, 200)));
    remove.run();
    intake.run("later.json", Bundles.of(Bundles.people(0, 2)));
    assertThat(heard).extracting(ImportJob::id).containsOnly(job.id());
    assertThat(heard.getLast().state()).isEqualTo(ImportState.DONE);
    assertThat(heard.getLast().progress().stored()).isEqualTo(200);
    assertThat(heard).extracting(each -> each.progress().stored()).isSorted();
    assertThat(heard.size()).isLessThan(20);
  }

  @Test
  void listsImportsNewestFirstAndKnowsNoOthers() throws Exception {
    ImportJob first = intake.run("a.json", Bundles.of(Bundles.people(0, 1)));
    ImportJob second = intake.run("b.json", Bundles.of(Bundles.people(0, 1)));
    assertThat(intake.importer.jobs())
        .extracting(ImportJob::id)
        .containsExactly(second.id(), first.id());
    assertThatThrownBy(() -> intake.importer.job(UUID.randomUUID()))
        .hasFieldOrPropertyWithValue("fault", IntakeFault.JOB_UNKNOWN);
    assertThatThrownBy(() -> intake.importer.refusals(UUID.randomUUID(), null, 1))
        .hasFieldOrPropertyWithValue("fault", IntakeFault.JOB_UNKNOWN);
    assertThatThrownBy(() -> intake.importer.refusals(first.id(), "x", 1))
        .hasFieldOrPropertyWithValue("fault", IntakeFault.CURSOR_UNKNOWN);
  }
}
