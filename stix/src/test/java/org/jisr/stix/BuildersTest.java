package org.jisr.stix;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every type of the standard can be begun by a builder of its own. */
class BuildersTest {
  /** Their builders say that something is still to be set. */
  private static final Set<Class<?>> UNFINISHED =
      Set.of(Location.class, Malware.class, MalwareAnalysis.class, NetworkTraffic.class);

  private static final StixId ID = StixId.parse(Samples.ID);

  static Stream<Class<?>> types() {
    return Samples.everyType().stream().<Class<?>>map(Object::getClass).distinct();
  }

  @ParameterizedTest
  @MethodSource("types")
  void aBuilderMakesAnObjectOfItsType(Class<?> type) throws ReflectiveOperationException {
    List<Method> builders =
        Stream.of(type.getDeclaredMethods())
            .filter(m -> m.getName().equals("builder") && Modifier.isPublic(m.getModifiers()))
            .toList();

    assertThat(builders).isNotEmpty();
    for (Method builder : builders) {
      Object[] arguments =
          Stream.of(builder.getParameterTypes()).map(BuildersTest::value).toArray();
      StixObject object = ((ObjectBuilder<?>) builder.invoke(null, arguments)).build();
      assertThat(object).isExactlyInstanceOf(type);
      assertThat(object.created() == null).isEqualTo(object instanceof CyberObservable);
      boolean finished =
          RequiredProperties.stillValid(object.type(), sample(type).tree(), object.tree());
      assertThat(finished).isNotEqualTo(UNFINISHED.contains(type));
    }
  }

  private static StixObject sample(Class<?> type) {
    return Samples.everyType().stream().filter(type::isInstance).findFirst().orElseThrow();
  }

  private static Object value(Class<?> type) {
    if (type == Instant.class) {
      return Instant.parse("2026-11-22T03:00:00Z");
    }
    if (type == StixId.class) {
      return ID;
    }
    if (type == StixObject.class) {
      return StixObject.read(Samples.IDENTITY);
    }
    if (Collection.class.isAssignableFrom(type)) {
      return List.of(Samples.ID);
    }
    if (type == boolean.class) {
      return true;
    }
    if (type == byte[].class) {
      return new byte[] {1};
    }
    if (type == double.class) {
      return 1.5;
    }
    return type == long.class ? 1L : type == int.class ? (Object) 1 : "x";
  }
}
