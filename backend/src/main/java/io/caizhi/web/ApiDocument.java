package io.caizhi.web;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import io.caizhi.kernel.ExpectedVersion;
import io.caizhi.kernel.PageRequest;
import io.caizhi.kernel.Written;
import io.caizhi.tenancy.Caller;
import io.caizhi.tenancy.DistrictScope;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Operator;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;

/** The API document: OpenAPI 3.1, made from the controllers as they are. */
@Configuration(proxyBeanMethods = false)
class ApiDocument {

	private static final String BEARER = "bearer";

	private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

	private static final Map<String, String> PLACES = Map.of("tenant", "Alias of the tenant, such as nanqiao-wuyi 租户",
			"unit", "Code of the unit within its district, such as wuyi 单位", "district", "Code of the district 区");

	static {
		SpringDocUtils.getConfig()
			.addRequestWrapperToIgnore(Member.class, DistrictScope.class, Caller.class, Operator.class,
					ExpectedVersion.class, PageRequest.class)
			.addResponseWrapperToIgnore(Written.class)
			.replaceWithSchema(YearMonth.class, new StringSchema().pattern("^\\d{4}-\\d{2}$").example("2026-11"));
	}

	@Bean
	SchemaNames schemaNames() {
		return new SchemaNames();
	}

	/** The converters added after it are asked before it. */
	@Bean
	@Order(Ordered.HIGHEST_PRECEDENCE)
	ModelResolver models(SchemaNames names) {
		return new ModelResolver(Json31.mapper(), names).openapi31(true);
	}

	@Bean
	OpenAPI caizhiApi() {
		return new OpenAPI().info(new Info().title("Caizhi 才治")
			.version("1")
			.description(
					"""
							Talent work of a district. Every refusal is a problem of RFC 9457 in Chinese and English with a stable \
							`code`; `x-problem-codes` lists the codes an operation may answer with. A change sends the ETag it read \
							as `If-Match`; a submission sends an `Idempotency-Key` and can be repeated safely for 48 hours; lists are \
							read page by page with `after` and `limit`. Months are those of Asia/Shanghai, moments are UTC."""))
			.addServersItem(new Server().url("/"))
			.addSecurityItem(new SecurityRequirement().addList(BEARER))
			.schemaRequirement(BEARER,
					new SecurityScheme().type(SecurityScheme.Type.HTTP)
						.scheme("bearer")
						.bearerFormat("JWT")
						.description("An access token of the realm for the audience caizhi-api."));
	}

	/** What can only be said of the document as a whole. */
	@Bean
	GlobalOpenApiCustomizer wholeDocument(Problems problems) {
		return (document) -> {
			document.setServers(List.of(new Server().url("/")));
			document.setTags(null);
			problemSchemas().forEach(document.getComponents()::addSchemas);
			if (document.getPaths() != null) {
				document.getPaths()
					.forEach((path, item) -> item.readOperations().forEach((operation) -> declare(path, operation)));
				document.getPaths()
					.values()
					.stream()
					.flatMap((item) -> item.readOperations().stream())
					.forEach((operation) -> exemplify(operation, document.getComponents(), problems));
			}
			document.getComponents().setSchemas(new TreeMap<>(document.getComponents().getSchemas()));
		};
	}

	@SuppressWarnings("rawtypes")
	private static Map<String, Schema> problemSchemas() {
		return ModelConverters.getInstance(true)
			.resolveAsResolvedSchema(new AnnotatedType(Problem.class)).referencedSchemas;
	}

	/** One example for each code, which all operations share. */
	private static void exemplify(Operation operation, Components components, Problems problems) {
		operation.getResponses().forEach((status, response) -> {
			if (response.getExtensions() != null
					&& response.getExtensions().get(ApiOperation.CODES) instanceof List<?> codes) {
				HttpStatus meaning = HttpStatus.valueOf(Integer.parseInt(status));
				codes.stream()
					.map(Object::toString)
					.forEach((code) -> components.addExamples(code,
							new Example().value(problems.of(Language.ZH, meaning, code, Map.of(), List.of()))));
			}
		});
	}

	/** Places in the path that no controller reads itself, such as the tenant. */
	private static void declare(String path, Operation operation) {
		PLACEHOLDER.matcher(path).results().map((MatchResult found) -> found.group(1)).forEach((name) -> {
			Parameter declared = (operation.getParameters() != null) ? operation.getParameters()
				.stream()
				.filter((parameter) -> name.equals(parameter.getName()) && "path".equals(parameter.getIn()))
				.findFirst()
				.orElse(null) : null;
			if (declared == null) {
				declared = new Parameter().in("path").name(name).required(true).schema(new StringSchema());
				operation.addParametersItem(declared);
			}
			declared.setDescription(PLACES.get(name));
		});
	}

}
