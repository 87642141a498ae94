package org.jisr.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FrontTest {
  private TestRoom room;
  private Outcome outcome;

  @BeforeEach
  void open() {
    room = new TestRoom();
    room.star(3, 4);
    Scenario scenario = room.run(TestRoom.SENIOR, TestRoom.question(TestRoom.phone(0)));
    outcome = room.scenarios.results(TestRoom.SENIOR, scenario.id()).outcome();
  }

  @AfterEach
  void close() {
    room.close();
  }

  @Test
  void noPointIsDearerThanAnotherWithoutGoingFurther() {
    List<Outcome.Point> front = outcome.front();
    assertThat(front).hasSizeGreaterThan(1);
    assertThat(front.getFirst().ids()).isEmpty();
    assertThat(front.getFirst().cost()).isZero();
    for (int i = 1; i < front.size(); i++) {
      assertThat(front.get(i).cost()).isGreaterThan(front.get(i - 1).cost());
      assertThat(front.get(i).remaining()).isLessThan(front.get(i - 1).remaining());
    }
  }

  @Test
  void thePlanNeverBeatsTheFront() {
    double cost = 0;
    for (Outcome.Step step : outcome.steps()) {
      cost += step.cost().total();
      double spent = cost;
      assertThat(outcome.front())
          .anyMatch(point -> point.cost() <= spent + 1e-9 && point.remaining() <= step.remaining());
    }
  }

  @Test
  void everyPointAndEveryBeginningHasItsInterval() {
    assertThat(outcome.bounds()).hasSize(outcome.steps().size() + 1);
    assertThat(outcome.bounds().getLast().low()).isEqualTo(outcome.outlook().low());
    for (Outcome.Point point : outcome.front()) {
      assertThat(point.bounds().low()).isBetween(0.0, point.bounds().high());
      assertThat(point.bounds().high()).isLessThanOrEqualTo(1);
    }
  }
}
