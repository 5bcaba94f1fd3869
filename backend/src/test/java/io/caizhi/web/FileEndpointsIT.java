package io.caizhi.web;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import io.caizhi.kernel.TakesFile;
import jakarta.servlet.FilterChain;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Every endpoint that takes a body × two mebibytes: taken where the endpoint says that it
 * takes a file, and nowhere else.
 */
@WebTest
class FileEndpointsIT {

	private static final byte[] LARGE = new byte[2 * LimitedBody.LIMIT];

	private static final Set<String> BODILESS = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

	@Autowired
	@Qualifier("requestMappingHandlerMapping")
	private RequestMappingHandlerMapping mapping;

	@Autowired
	private FilterRegistrationBean<LimitsFilter> limits;

	@TestFactory
	Stream<DynamicTest> onlyMarkedEndpointsTakeTwoMebibytes() {
		return endpoints().stream()
			.map((endpoint) -> DynamicTest.dynamicTest(endpoint.method() + " " + endpoint.path(), () -> {
				if (endpoint.marked()) {
					assertThat(read(endpoint)).isEqualTo(LARGE.length);
				}
				else {
					assertThatExceptionOfType(LimitedBody.TooLarge.class).isThrownBy(() -> read(endpoint));
				}
			}));
	}

	@Test
	void someEndpointsAreMarkedAndMostAreNot() {
		assertThat(endpoints()).filteredOn(Endpoint::marked)
			.extracting(Endpoint::path)
			.contains("/api/tenants/{tenant}/plans/{plan}/draft/workbook",
					"/api/tenants/{tenant}/ledger/entries/{entry}/evidence");
		assertThat(endpoints()).filteredOn((endpoint) -> !endpoint.marked()).hasSizeGreaterThan(100);
	}

	private List<Endpoint> endpoints() {
		return this.mapping.getHandlerMethods()
			.entrySet()
			.stream()
			.flatMap((mapped) -> mapped.getKey()
				.getMethodsCondition()
				.getMethods()
				.stream()
				.map(RequestMethod::name)
				.filter((method) -> !BODILESS.contains(method))
				.flatMap((method) -> mapped.getKey()
					.getPatternValues()
					.stream()
					.map((path) -> new Endpoint(method, path, mapped.getValue().hasMethodAnnotation(TakesFile.class)))))
			.toList();
	}

	/** How many bytes of a large body come through to the endpoint. */
	private long read(Endpoint endpoint) throws Exception {
		MockHttpServletRequest request = new MockHttpServletRequest(endpoint.method(),
				endpoint.path().replaceAll("\\{[^}]+}", "x-1"));
		request.setContent(LARGE);
		long[] read = { 0 };
		FilterChain reading = (limited, response) -> {
			try (InputStream body = limited.getInputStream()) {
				read[0] = body.transferTo(OutputStream.nullOutputStream());
			}
		};
		this.limits.getFilter().doFilter(request, new MockHttpServletResponse(), reading);
		return read[0];
	}

	private record Endpoint(String method, String path, boolean marked) {

	}

}
