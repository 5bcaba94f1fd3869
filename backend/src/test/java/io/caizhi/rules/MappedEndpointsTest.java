package io.caizhi.rules;

import io.caizhi.rules.PermissionTable.Endpoint;
import org.junit.jupiter.api.Test;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.support.StaticWebApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/** A controller that nobody entered into the table is found, however it is mapped. */
class MappedEndpointsTest {

	@Test
	void aPlantedControllerIsSeen() {
		MappedEndpoints mapped = MappedEndpoints.of(mappingWith(Planted.class));

		assertThat(mapped.api()).extracting(Endpoint::toString)
			.containsExactlyInAnyOrder("GET /api/tenants/{tenant}/planted", "POST /api/tenants/{tenant}/planted",
					"ANY /api/tenants/{tenant}/planted/whatever");
		assertThat(mapped.others()).extracting(Endpoint::toString).containsExactly("GET /planted");
		assertThat(PermissionTable.read(PermissionTable.FILE).differences(mapped.api())).contains(
				"not in docs/permissions.md: GET /api/tenants/{tenant}/planted",
				"not in docs/permissions.md: POST /api/tenants/{tenant}/planted",
				"not in docs/permissions.md: ANY /api/tenants/{tenant}/planted/whatever");
	}

	private static RequestMappingHandlerMapping mappingWith(Class<?> controller) {
		StaticWebApplicationContext context = new StaticWebApplicationContext();
		context.registerSingleton("planted", controller);
		RequestMappingHandlerMapping mapping = new RequestMappingHandlerMapping();
		mapping.setApplicationContext(context);
		mapping.afterPropertiesSet();
		return mapping;
	}

	@RestController
	static class Planted {

		@GetMapping("/api/tenants/{tenant}/planted")
		String read() {
			return "";
		}

		@PostMapping("/api/tenants/{tenant}/planted")
		String write() {
			return "";
		}

		@RequestMapping("/api/tenants/{tenant}/planted/whatever")
		String any() {
			return "";
		}

		@GetMapping("/planted")
		String elsewhere() {
			return "";
		}

	}

}
