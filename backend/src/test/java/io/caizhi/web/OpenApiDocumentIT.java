package io.caizhi.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import io.caizhi.testing.DatabaseTest;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Holds the committed API document, from which the front end's types are made, to the one
 * the application serves. {@code -Dcaizhi.openapi.write=true} writes it anew.
 */
@DatabaseTest
@AutoConfigureMockMvc
class OpenApiDocumentIT {

	private static final Path COMMITTED = Path.of("docs", "openapi.json");

	private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private SchemaNames names;

	private JsonNode served() throws IOException {
		return JSON.readTree(this.mvc.get().uri("/v3/api-docs").exchange().getResponse().getContentAsByteArray());
	}

	@Test
	void theCommittedDocumentIsTheServedOne() throws IOException {
		String served = JSON.writeValueAsString(sorted(served())).replace("\r\n", "\n") + "\n";
		if (Boolean.getBoolean("caizhi.openapi.write")) {
			Files.writeString(COMMITTED, served);
		}

		assertThat(Files.readString(COMMITTED))
			.as("docs/openapi.json has drifted; write it anew with -Dcaizhi.openapi.write=true")
			.isEqualTo(served);
	}

	@Test
	void itIsOpenApi31AndEveryOperationSaysWhatCanGoWrong() throws IOException {
		JsonNode document = served();

		assertThat(document.path("openapi").asString()).startsWith("3.1");
		assertThat(document.at("/components/securitySchemes/bearer/scheme").asString()).isEqualTo("bearer");
		assertThat(document.at("/components/schemas/Problem/required").valueStream().map(JsonNode::asString))
			.containsExactlyInAnyOrder("type", "title", "status", "detail", "code", "zh", "en");
		assertThat(operations(document)).allSatisfy((operation) -> {
			assertThat(operation.at("/responses/401/x-problem-codes").isArray()).isTrue();
			assertThat(operation.at("/responses/503/x-problem-codes").isArray()).isTrue();
			assertThat(operation.path("operationId").asString()).isNotEmpty().doesNotContain("_");
			assertThat(operation.path("responses").propertyNames()).anyMatch((status) -> status.startsWith("2"));
		});
		assertThat(operations(document).map((operation) -> operation.path("operationId").asString()))
			.doesNotHaveDuplicates();
	}

	@Test
	void noTwoTypesShareAName() throws IOException {
		served();

		assertThat(this.names.ambiguous()).isEmpty();
	}

	@Test
	void everyPlaceInAPathIsDeclared() throws IOException {
		served().path("paths").propertyStream().forEach((path) -> {
			List<String> places = Stream.of(path.getKey().split("/"))
				.filter((step) -> step.startsWith("{"))
				.map((step) -> step.substring(1, step.length() - 1))
				.toList();
			path.getValue()
				.valueStream()
				.forEach((operation) -> assertThat(operation.path("parameters")
					.valueStream()
					.filter((parameter) -> parameter.path("in").asString().equals("path"))
					.map((parameter) -> parameter.path("name").asString())).as(path.getKey())
					.containsExactlyInAnyOrderElementsOf(places));
		});
	}

	private static Stream<JsonNode> operations(JsonNode document) {
		return document.path("paths").valueStream().flatMap(JsonNode::valueStream);
	}

	private static JsonNode sorted(JsonNode node) {
		if (node instanceof ObjectNode object) {
			Map<String, JsonNode> properties = new TreeMap<>();
			object.propertyStream()
				.forEach((property) -> properties.put(property.getKey(), sorted(property.getValue())));
			ObjectNode result = JSON.createObjectNode();
			properties.forEach(result::set);
			return result;
		}
		if (node instanceof ArrayNode array) {
			ArrayNode result = JSON.createArrayNode();
			array.valueStream().map(OpenApiDocumentIT::sorted).forEach(result::add);
			return result;
		}
		return node;
	}

}
