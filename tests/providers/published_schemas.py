"""Owns input schemas shaped like those that services publish for their video models, one a family.

Names, types and forms follow the provider notes (fal.md, "Inputs of common video endpoints"; replicate.md, "Reading an
Input schema" and "Pictures and frames"; pika-picassoia.md); titles, descriptions and bounds are our own.
"""

from typing import Any

JsonObject = dict[str, Any]


def queue_document(
    endpoint: str, properties: JsonObject, required: list[str], order: list[str] | None = None
) -> JsonObject:
    """Return an OpenAPI document of a queue endpoint: the input hangs on a reference, other paths stand beside it."""
    body: JsonObject = {"title": "Input", "type": "object", "properties": properties, "required": required}
    if order:
        body["x-fal-order-properties"] = order
    status = {"get": {"responses": {"200": {"description": "the state"}}}}
    create = {
        "post": {
            "requestBody": {
                "required": True,
                "content": {"application/json": {"schema": {"$ref": "#/components/schemas/TheInput"}}},
            }
        }
    }
    cancel = {"put": {}, "post": {"requestBody": {"content": {"application/json": {"schema": {"type": "object"}}}}}}
    paths = {
        f"/{endpoint}/requests/{{id}}/status": status,
        f"/{endpoint}/requests/{{id}}": cancel,
        f"/{endpoint}": create,
    }
    return {
        "openapi": "3.0.4",
        "info": {"title": endpoint},
        "components": {"schemas": {"TheInput": body}},
        "paths": paths,
    }


def version_document(properties: JsonObject, required: list[str], **choices: list[Any]) -> JsonObject:
    """Return a model version's document: only schemas, choices in schemas of their own."""
    kinds = {str: "string", int: "integer"}
    enums = {name: {"enum": values, "type": kinds[type(values[0])], "title": name} for name, values in choices.items()}
    body = {"type": "object", "title": "Input", "properties": properties, "required": required}
    return {"openapi": "3.1.0", "components": {"schemas": {"Input": body, "Output": {"type": "string"}, **enums}}}


def _text(title: str, **more: Any) -> JsonObject:
    return {"type": "string", "title": title, **more}


def _maybe(schema: JsonObject) -> JsonObject:
    return {"anyOf": [schema, {"type": "null"}], "title": "Maybe"}


def _choice(name: str, order: int, default: Any) -> JsonObject:
    return {"allOf": [{"$ref": f"#/components/schemas/{name}"}], "default": default, "x-order": order}


VEO = queue_document(
    "fal-ai/veo3.1/fast",
    {
        "prompt": _text("Prompt", maxLength=20000),
        "aspect_ratio": _text("Aspect Ratio", enum=["auto", "16:9", "9:16"], default="16:9"),
        "duration": _text("Duration", enum=["4s", "6s", "8s"], default="8s"),
        "resolution": _text("Resolution", enum=["720p", "1080p", "4k"], default="720p"),
        "generate_audio": {"type": "boolean", "default": True},
        "negative_prompt": _maybe({"type": "string"}),
        "seed": _maybe({"type": "integer"}),
        "auto_fix": {"type": "boolean", "default": True, "title": "Auto Fix"},
        "safety_tolerance": _text("Safety Tolerance", enum=["1", "2", "3", "4", "5", "6"], default="4"),
    },
    ["prompt"],
    ["prompt", "duration"],
)
VEO_FRAMES = queue_document(
    "fal-ai/veo3.1/first-last-frame-to-video",
    {
        "prompt": _text("Prompt"),
        "first_frame_url": _text("First Frame URL"),
        "last_frame_url": _text("Last Frame URL"),
        "duration": _text("Duration", enum=["8s"], default="8s"),
    },
    ["prompt", "first_frame_url", "last_frame_url"],
)
KLING_3 = queue_document(
    "fal-ai/kling-video/v3/standard/image-to-video",
    {
        "prompt": _text("Prompt", maxLength=2500),
        "start_image_url": _text("Start Image Url"),
        "end_image_url": _maybe({"type": "string"}),
        "duration": _text("Duration", enum=[str(seconds) for seconds in range(3, 16)], default="5"),
        "generate_audio": {"type": "boolean", "default": True},
        "negative_prompt": _text("Negative Prompt", default="blur", maxLength=2500),
        "cfg_scale": {"type": "number", "minimum": 0, "maximum": 1, "default": 0.5},
        "multi_prompt": _maybe({"type": "array", "items": {"$ref": "#/components/schemas/Nothing"}}),
        "shot_type": _text("Shot Type", default="customize"),
    },
    ["prompt", "start_image_url"],
)
KLING_25 = queue_document(
    "fal-ai/kling-video/v2.5-turbo/pro/text-to-video",
    {
        "prompt": _text("Prompt"),
        "duration": _text("Duration", enum=["5", "10"], default="5"),
        "aspect_ratio": _text("Aspect Ratio", enum=["16:9", "9:16", "1:1"]),
        "negative_prompt": _text("Negative Prompt"),
        "cfg_scale": {"type": "number", "exclusiveMinimum": 0, "maximum": 1, "default": 0.5},
    },
    ["prompt"],
)
SEEDANCE = queue_document(
    "bytedance/seedance-2.0/text-to-video",
    {
        "prompt": _text("Prompt"),
        "duration": _text("Duration", enum=["auto", *(str(seconds) for seconds in range(4, 16))], default="auto"),
        "resolution": _text("Resolution", enum=["480p", "720p", "1080p"]),
        "aspect_ratio": _text("Aspect Ratio", enum=["auto", "21:9", "16:9", "4:3", "1:1", "3:4", "9:16"]),
        "image_urls": {"type": "array", "items": _text("Image"), "maxItems": 9},
        "seed": {"type": "integer"},
        "generate_audio": {"type": "boolean", "default": True},
        "camera_fixed": {"type": "boolean", "default": False},
    },
    ["prompt"],
)
WAN = queue_document(
    "fal-ai/wan/v2.7/image-to-video",
    {
        "prompt": _text("Prompt"),
        "image_url": _text("Image Url"),
        "end_image_url": _text("End Image Url"),
        "duration": {"type": "integer", "minimum": 2, "maximum": 15, "default": 5},
        "resolution": _text("Resolution", enum=["720p", "1080p"], default="1080p"),
        "seed": {"type": "integer", "minimum": 0, "maximum": 2147483647},
        "negative_prompt": _text("Negative Prompt"),
        "enable_prompt_expansion": {"type": "boolean", "default": True},
    },
    ["prompt", "image_url"],
)
LTX = queue_document(
    "fal-ai/ltx-2.3/text-to-video",
    {
        "prompt": _text("Prompt"),
        "duration": {"enum": [6, 8, 10], "default": 6, "type": "integer"},
        "resolution": _text("Resolution", enum=["1080p", "1440p", "2160p"]),
        "fps": {"enum": [24, 25, 48, 50], "type": "integer", "default": 25},
        "aspect_ratio": _text("Aspect Ratio", const="16:9"),
        "generate_audio": {"type": "boolean"},
    },
    ["prompt"],
)
HAILUO = queue_document(
    "fal-ai/minimax/hailuo-02/standard/text-to-video",
    {
        "prompt": _text("Prompt", maxLength=2000),
        "duration": _text("Duration", enum=["6", "10"], default="6"),
        "prompt_optimizer": {"type": "boolean", "default": True},
    },
    ["prompt"],
)
OMNI = queue_document(
    "google/gemini-omni-flash/reference-to-video",
    {
        "prompt": _text("Prompt"),
        "image_urls": {"type": "array", "items": {"type": "string"}, "minItems": 1},
        "aspect_ratio": _text("Aspect Ratio", enum=["16:9", "9:16"]),
        "duration": {"type": "integer", "minimum": 3, "maximum": 10},
    },
    ["prompt", "image_urls"],
)
PIKA = queue_document(
    "fal-ai/pika/v2.2/text-to-video",
    {
        "prompt": _text("Prompt"),
        "negative_prompt": _text("Negative Prompt", default="ugly"),
        "resolution": _text("Resolution", enum=["720p", "1080p"], default="720p"),
        "duration": {"enum": [5, 10], "default": 5},
        "seed": _maybe({"type": "integer"}),
        "aspect_ratio": _text("Aspect Ratio", enum=["16:9", "9:16", "1:1", "4:5", "5:4", "3:2", "2:3"]),
    },
    ["prompt"],
)
RAY = version_document(
    {
        "prompt": _text("Prompt", **{"x-order": 0}),
        "duration": _choice("duration", 1, 5),
        "aspect_ratio": _choice("aspect_ratio", 2, "16:9"),
        "start_image": {"type": "string", "format": "uri", "x-order": 3},
        "end_image": {"type": "string", "format": "uri", "x-order": 4},
        "loop": {"type": "boolean", "default": False, "x-order": 5},
        "concepts": {"type": "array", "items": {"type": "string"}, "x-order": 6},
    },
    ["prompt"],
    duration=[5, 9],
    aspect_ratio=["1:1", "16:9", "9:16", "4:3", "3:4", "21:9", "9:21"],
)
VEO_VERSION = version_document(
    {
        "resolution": _choice("resolution", 3, "1080p"),
        "prompt": _text("Prompt", **{"x-order": 0}),
        "duration": _choice("duration", 2, 8),
        "aspect_ratio": _choice("aspect_ratio", 1, "16:9"),
        "image": _maybe({"type": "string", "format": "uri"}),
        "last_frame": _maybe({"type": "string", "format": "uri"}),
        "reference_images": {"type": "array", "items": {"type": "string", "format": "uri"}, "maxItems": 3},
        "generate_audio": {"type": "boolean", "default": True},
        "negative_prompt": _maybe({"type": "string"}),
        "seed": _maybe({"type": "integer"}),
    },
    ["prompt"],
    duration=[4, 6, 8],
    resolution=["720p", "1080p"],
    aspect_ratio=["16:9", "9:16"],
)
SORA_VERSION = version_document(
    {
        "prompt": _text("Prompt", **{"x-order": 0}),
        "seconds": _choice("seconds", 1, 4),
        "aspect_ratio": _choice("aspect_ratio", 2, "portrait"),
        "input_reference": {"type": "string", "format": "uri", "x-order": 3},
        "openai_api_key": {"type": "string", "format": "password", "x-order": 4},
    },
    ["prompt"],
    seconds=[4, 8, 12],
    aspect_ratio=["portrait", "landscape"],
)
WAN_VERSION = version_document(
    {
        "prompt": _text("Prompt", **{"x-order": 0}),
        "image": {"type": "string", "format": "uri", "x-order": 1},
        "num_frames": {"type": "integer", "minimum": 81, "maximum": 121, "default": 81, "x-order": 2},
        "size": _choice("size", 3, "832*480"),
        "frames_per_second": {"type": "integer", "minimum": 5, "maximum": 30, "default": 16, "x-order": 4},
        "sample_shift": {"type": "number", "minimum": 1, "maximum": 20, "default": 12, "x-order": 5},
        "seed": {"type": "integer", "x-order": 6},
    },
    ["prompt", "image"],
    size=["832*480", "480*832"],
)
