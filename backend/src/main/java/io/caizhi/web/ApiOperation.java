package io.caizhi.web;

import java.lang.annotation.Annotation;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

import io.caizhi.kernel.ExpectedVersion;
import io.caizhi.kernel.GivesFile;
import io.caizhi.kernel.Idempotent;
import io.caizhi.kernel.PageRequest;
import io.caizhi.kernel.Refuses;
import io.caizhi.kernel.TakesFile;
import io.caizhi.tenancy.DistrictScope;
import io.caizhi.tenancy.Granted;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Operator;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;

/**
 * Tells of each operation, in the API document, what the boundary adds to it: headers it
 * needs, problems it may answer.
 */
@Component
class ApiOperation implements GlobalOperationCustomizer {

	/** The extension of a response that lists its problem codes. */
	static final String CODES = "x-problem-codes";

	private static final String PROBLEM = "application/problem+json";

	@Override
	public Operation customize(Operation operation, HandlerMethod method) {
		String controller = ClassUtils.getUserClass(method.getBeanType()).getSimpleName().replace("Controller", "");
		operation.setOperationId(
				StringUtils.uncapitalize(controller) + StringUtils.capitalize(method.getMethod().getName()));
		String[] modules = method.getBeanType().getPackageName().split("\\.");
		operation.setTags(List.of(modules[Math.min(2, modules.length - 1)]));
		parameters(operation, method);
		success(operation, method);
		files(operation, method);
		codes(method).forEach((status, codes) -> operation.getResponses()
			.addApiResponse(String.valueOf(status.value()), problem(status, codes)));
		return operation;
	}

	private static void parameters(Operation operation, HandlerMethod method) {
		if (takes(method, PageRequest.class)) {
			operation.addParametersItem(new Parameter().in("query")
				.name("after")
				.description("The `next` of the page before; absent for the first page")
				.schema(new StringSchema()));
			IntegerSchema limit = new IntegerSchema();
			limit.minimum(BigDecimal.ONE)
				.maximum(BigDecimal.valueOf(PageRequest.MAXIMUM_LIMIT))
				.setDefault(PageRequest.DEFAULT_LIMIT);
			operation.addParametersItem(
					new Parameter().in("query").name("limit").description("Items at most").schema(limit));
		}
		if (takes(method, ExpectedVersion.class)) {
			operation.addParametersItem(header("If-Match", "The ETag that was read, quotes included", "\"3\"", true));
		}
		if (method.hasMethodAnnotation(Idempotent.class)) {
			operation.addParametersItem(header(IdempotencyAspect.HEADER,
					"8 to 100 visible ASCII characters; new for a new submission, the same for a repeated one",
					"1f0e8d6c-5b4a-4c3d-9e2f-0a1b2c3d4e5f", true));
		}
		operation.addParametersItem(header("Accept-Language", "`zh-CN` (default) or `en`", "zh-CN", false));
	}

	private static Parameter header(String name, String description, String example, boolean required) {
		return new Parameter().in("header")
			.name(name)
			.description(description)
			.required(required)
			.example(example)
			.schema(new StringSchema());
	}

	/** The status it has when all is well; the return type alone does not tell it. */
	private static void success(Operation operation, HandlerMethod method) {
		ApiResponses responses = operation.getResponses();
		ApiResponse success = responses.remove("200");
		if (success == null) {
			return;
		}
		ResolvableType answer = ResolvableType.forMethodReturnType(method.getMethod());
		boolean entity = answer.resolve() == ResponseEntity.class;
		boolean empty = answer.resolve() == void.class || (entity && answer.getGeneric(0).resolve() == Void.class);
		boolean created = method.hasMethodAnnotation(PostMapping.class) && method.hasMethodAnnotation(Idempotent.class);
		if (empty) {
			success.setContent(null);
		}
		if (entity && !empty) {
			success.addHeaderObject("ETag",
					new Header().description("The version, in quotes").schema(new StringSchema()));
		}
		if (created) {
			success.addHeaderObject("Location",
					new Header().description("Where it can be read").schema(new StringSchema()));
		}
		boolean accepted = created && method.hasMethodAnnotation(TakesFile.class);
		HttpStatus status = empty ? HttpStatus.NO_CONTENT
				: accepted ? HttpStatus.ACCEPTED : created ? HttpStatus.CREATED : HttpStatus.OK;
		success.setDescription(status.getReasonPhrase());
		responses.addApiResponse(String.valueOf(status.value()), success);
	}

	/** Where bytes go in or out, they are no text. */
	private static void files(Operation operation, HandlerMethod method) {
		Schema<?> bytes = new StringSchema().format("binary");
		if (method.hasMethodAnnotation(TakesFile.class)) {
			operation.setRequestBody(new io.swagger.v3.oas.models.parameters.RequestBody().required(true)
				.content(new Content().addMediaType("application/octet-stream", new MediaType().schema(bytes))));
		}
		GivesFile given = method.getMethodAnnotation(GivesFile.class);
		if (given != null) {
			ApiResponse success = operation.getResponses().get(String.valueOf(HttpStatus.OK.value()));
			success.setContent(new Content().addMediaType(given.value(), new MediaType().schema(bytes)));
			success.setHeaders(null);
		}
	}

	/** The problem codes of the operation, by status. */
	private static SortedMap<HttpStatus, Set<String>> codes(HandlerMethod method) {
		SortedMap<HttpStatus, Set<String>> codes = new TreeMap<>();
		add(codes, HttpStatus.UNAUTHORIZED, "token-missing", "token-invalid");
		add(codes, HttpStatus.NOT_ACCEPTABLE, "not-acceptable");
		add(codes, HttpStatus.SERVICE_UNAVAILABLE, "database-unavailable", "identity-unavailable", "busy");
		if (takes(method, Member.class) || takes(method, DistrictScope.class)) {
			add(codes, HttpStatus.FORBIDDEN, "no-tenant");
			add(codes, HttpStatus.NOT_FOUND, "not-found");
		}
		if (takes(method, DistrictScope.class) || takes(method, Operator.class) || has(method, Granted.class)) {
			add(codes, HttpStatus.FORBIDDEN, "role-required");
		}
		if (has(method, PathVariable.class)) {
			add(codes, HttpStatus.NOT_FOUND, "not-found");
		}
		if (has(method, RequestParam.class)) {
			add(codes, HttpStatus.BAD_REQUEST, "malformed");
			add(codes, HttpStatus.UNPROCESSABLE_CONTENT, "invalid");
		}
		if (takes(method, PageRequest.class)) {
			add(codes, HttpStatus.UNPROCESSABLE_CONTENT, "invalid");
		}
		if (has(method, RequestBody.class)) {
			add(codes, HttpStatus.BAD_REQUEST, "malformed");
			boolean file = method.hasMethodAnnotation(TakesFile.class);
			add(codes, HttpStatus.CONTENT_TOO_LARGE, file ? "file-too-large" : "body-too-large");
			if (!file) {
				add(codes, HttpStatus.UNSUPPORTED_MEDIA_TYPE, "media-type-unsupported");
			}
			add(codes, HttpStatus.UNPROCESSABLE_CONTENT, "invalid");
		}
		if (takes(method, ExpectedVersion.class)) {
			add(codes, HttpStatus.BAD_REQUEST, "version-malformed");
			add(codes, HttpStatus.PRECONDITION_FAILED, "changed-meanwhile");
			add(codes, HttpStatus.PRECONDITION_REQUIRED, "version-required");
		}
		if (method.hasMethodAnnotation(Idempotent.class)) {
			add(codes, HttpStatus.BAD_REQUEST, "idempotency-key-required");
			add(codes, HttpStatus.CONFLICT, "submission-in-progress");
			add(codes, HttpStatus.UNPROCESSABLE_CONTENT, "idempotency-key-reused");
		}
		Refuses own = method.getMethodAnnotation(Refuses.class);
		if (own != null) {
			add(codes, HttpStatus.CONFLICT, own.value());
		}
		return codes;
	}

	private static void add(Map<HttpStatus, Set<String>> codes, HttpStatus status, String... added) {
		codes.computeIfAbsent(status, (absent) -> new TreeSet<>()).addAll(List.of(added));
	}

	private static ApiResponse problem(HttpStatus status, Set<String> codes) {
		MediaType body = new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem"));
		codes.forEach((code) -> body.addExamples(code, new Example().$ref("#/components/examples/" + code)));
		ApiResponse response = new ApiResponse().description(status.getReasonPhrase())
			.content(new Content().addMediaType(PROBLEM, body));
		response.addExtension(CODES, List.copyOf(codes));
		if (status == HttpStatus.SERVICE_UNAVAILABLE) {
			response.addHeaderObject("Retry-After",
					new Header().description("Seconds to wait").schema(new IntegerSchema()));
		}
		return response;
	}

	private static boolean takes(HandlerMethod method, Class<?> type) {
		return Arrays.stream(method.getMethodParameters())
			.anyMatch((parameter) -> parameter.getParameterType() == type);
	}

	private static boolean has(HandlerMethod method, Class<? extends Annotation> annotation) {
		return Arrays.stream(method.getMethodParameters())
			.anyMatch((MethodParameter parameter) -> parameter.hasParameterAnnotation(annotation));
	}

}
