package io.caizhi.rules;

import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

import io.caizhi.workbook.importing.WaitingImports;
import io.caizhi.scoring.inventory.WaitingInventories;
import io.caizhi.rules.PermissionTable.Endpoint;
import io.caizhi.rules.PermissionTable.Permission;
import io.caizhi.testing.Answer;
import io.caizhi.testing.Contents;
import io.caizhi.testing.IntegrationTest;
import io.caizhi.testing.Person;
import io.caizhi.testing.Request;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static io.caizhi.testing.Vocabulary.NANQIAO;
import static io.caizhi.testing.Vocabulary.as;
import static io.caizhi.testing.Vocabulary.contents;
import static io.caizhi.testing.Vocabulary.settle;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Every endpoint is asked oddly by somebody who may ask: odd things in the address, in
 * the query, in each field of the body and in the headers. Whatever is not understood is
 * refused with a problem that has a code, is never a fault of the server, and leaves
 * nothing behind.
 */
@IntegrationTest
class OddInputIT {

	private static final PermissionTable TABLE = PermissionTable.read(PermissionTable.FILE);

	@Autowired
	@Qualifier("requestMappingHandlerMapping")
	private RequestMappingHandlerMapping mapping;

	@Autowired
	private ApplicationContext application;

	private final Calls calls = new Calls(() -> {
		WaitingImports.workOff(this.application);
		WaitingInventories.workOff(this.application);
	});

	@TestFactory
	Stream<DynamicTest> nothingOddIsTheServersFault() {
		return TABLE.rows()
			.entrySet()
			.stream()
			.map((row) -> DynamicTest.dynamicTest(row.getKey().toString(),
					() -> survives(row.getKey(), row.getValue())));
	}

	@Test
	void aFaultOfTheServerIsSeen() {
		assertThatExceptionOfType(AssertionError.class)
			.isThrownBy(() -> requireProblem(answer(500, "application/problem+json", "{\"code\":\"internal\"}")));
		assertThatExceptionOfType(AssertionError.class)
			.isThrownBy(() -> requireProblem(answer(400, "text/html", "{\"code\":\"invalid\"}")));
		assertThatExceptionOfType(AssertionError.class)
			.isThrownBy(() -> requireProblem(answer(400, "application/problem+json", "{}")));
	}

	private static Answer answer(int status, String type, String body) {
		return new Answer("GET /", status, HttpHeaders.of(Map.of("Content-Type", List.of(type)), (name, value) -> true),
				body.getBytes(StandardCharsets.UTF_8));
	}

	private void survives(Endpoint endpoint, Map<String, Permission> permissions) {
		Call call = this.calls.make(endpoint);
		settle();
		String role = permissions.entrySet()
			.stream()
			.filter((cell) -> cell.getValue() != Permission.FORBIDDEN)
			.map(Map.Entry::getKey)
			.findFirst()
			.orElseThrow();
		Person person = PermissionMatrixIT.person(role, call);
		String tenant = (person.tenant() != null) ? person.tenant() : NANQIAO;
		Contents before = contents();
		for (Supplier<Request> odd : OddRequests.of(call, as(person), tenant, this.mapping)) {
			Answer answer = odd.get().send();
			requireProblem(answer);
			if (answer.status() < 400) {
				settle();
				before = contents();
			}
		}
		assertThat(contents().changedSince(before)).as("left behind by what was refused").isEmpty();
	}

	private static void requireProblem(Answer answer) {
		assertThat(answer.status()).as(answer.toString()).isLessThan(500);
		if (answer.status() >= 400) {
			assertThat(answer.header("Content-Type").orElse("")).as(answer.toString())
				.startsWith("application/problem+json");
			assertThat(answer.text("/code")).as(answer.toString()).isNotBlank();
		}
	}

}
